package casebound.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A real trial from the corpus as a case-data file: five days of transcripts, thirteen exhibits, an amicus brief in the
 * appeal. Who appears is taken from the transcripts' pages of appearances, labels from what is printed on the pages.
 */
public final class TrialCase {
    private static final Path CORPUS = Path.of("..", "shared", "corpus", "cases", "sffa-v-harvard");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The names of the transcripts, with the day and the number of pages that are labeled from 1. */
    private static final List<Day> DAYS = List.of(new Day("day1", "20181015-Day-1.pdf", "15 Oct 2018", 187),
            new Day("day2", "20181016-Day-2.pdf", "16 Oct 2018", 92), new Day("day3", "20181017-Day-3.pdf", "17 Oct 2018", 10),
            new Day("day4", "20181018-Day-4.pdf", "18 Oct 2018", 246), new Day("day5", "20181019-Day-5.pdf", "19 Oct 2018", 263));
    private static final List<String> EXHIBITS = List.of("P002", "P009", "P055", "P057", "P104", "P106", "P238", "P617", "P618",
            "P619", "P633", "D030", "D680");
    /** The first Bates number of those whose every page has one that follows it, with the number of pages. */
    private static final Map<String, String> BATES = Map.of("D030", "HARV00023173 2", "P104", "HARV00010543 1", "P106",
            "HARV00004890 1", "P238", "HARV00014509 3", "P633", "HARV00097936 20");

    private record Day(String id, String file, String date, int pages) {}

    private final ObjectNode root = JSON.createObjectNode();

    private TrialCase() {}

    /**
     * Writes the data file; the test is skipped where the corpus is not beside the project.
     *
     * @return the JSON file, which names the corpus's files where they lie
     */
    public static Path write(Path folder) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside the project");
        TrialCase trial = new TrialCase();
        trial.root.put("casebound", 1);
        trial.root.putObject("case").put("title", "SFFA v. Harvard");
        trial.parties();
        trial.proceedings();
        trial.transcripts();
        trial.exhibits();
        trial.brief();
        trial.facts();
        return Files.writeString(folder.resolve("trial.json"), trial.root.toPrettyString());
    }

    /** A record whose members are given by turns: name, value. */
    private ObjectNode add(String kind, String... members) {
        ArrayNode records = root.has(kind) ? (ArrayNode) root.get(kind) : root.putArray(kind);
        ObjectNode added = records.addObject();
        for (int i = 0; i < members.length; i += 2) {
            added.put(members[i], members[i + 1]);
        }
        return added;
    }

    private void parties() {
        add("party", "id", "sffa", "type", "organization", "name", "Students for Fair Admissions, Inc.");
        add("alias", "party", "sffa", "name", "SFFA");
        add("party", "id", "harvard", "type", "organization", "name", "President and Fellows of Harvard College");
        add("alias", "party", "harvard", "name", "Harvard");
        add("party", "id", "economists", "type", "organization", "name", "Economists as amici curiae");
        add("party", "id", "fitzsimmons", "type", "person", "name", "William Fitzsimmons");
        add("party", "id", "driver-linn", "type", "person", "name", "Erin Driver-Linn");
    }

    private void proceedings() {
        add("proceeding", "id", "trial", "type", "civil", "name", "SFFA v. Harvard", "caption", "Students for Fair Admissions,"
                + " Inc., Plaintiff, v. President and Fellows of Harvard College, et al., Defendants", "court",
                "United States District Court, District of Massachusetts", "number", "14-cv-14176", "judge",
                "Allison D. Burroughs", "trialBegan", "15 Oct 2018");
        add("proceeding", "id", "appeal", "type", "appeal", "name", "SFFA v. Harvard (1st Cir.)", "court",
                "United States Court of Appeals for the First Circuit", "number", "19-2005");
        add("relation", "from", "appeal", "type", "appeal_of", "to", "trial");
        add("role", "id", "plaintiff", "party", "sffa", "proceeding", "trial", "title", "Plaintiff", "side", "plaintiff");
        add("role", "id", "defendant", "party", "harvard", "proceeding", "trial", "title", "Defendant", "side", "defense");
        add("role", "party", "fitzsimmons", "proceeding", "trial", "title", "Fact witness", "side", "defense");
        add("role", "party", "driver-linn", "proceeding", "trial", "title", "Fact witness", "side", "defense");
        add("role", "party", "sffa", "proceeding", "appeal", "title", "Plaintiff-Appellant", "side", "appellant");
        add("role", "party", "harvard", "proceeding", "appeal", "title", "Defendant-Appellee", "side", "appellee");
        add("role", "id", "amici", "party", "economists", "proceeding", "appeal", "title", "Amicus", "side", "neutral");
        counsel("plaintiff", "Adam K. Mortara", "J. Scott McBride", "John M. Hughes", "Katherine L.I. Hacker",
                "William S. Consovoy", "Patrick Strawbridge");
        counsel("defendant", "William F. Lee", "Felicia H. Ellsworth", "Seth P. Waxman", "Debo P. Adegbile");
        counsel("amici", "Randall B. Clark");
    }

    private void counsel(String role, String... attorneys) {
        for (String attorney : attorneys) {
            add("party", "id", attorney, "type", "person", "name", attorney);
            add("counsel", "attorney", attorney, "role", role);
        }
    }

    private void document(String id, String path, String title, String type, String date) {
        String file = CORPUS.resolve(path).toAbsolutePath().normalize().toString();
        add("document", "id", id, "file", file, "folder", path.substring(0, path.indexOf('/')), "title", title, "type", type,
                "date", date);
    }

    private void labels(String document, String scheme, int firstPage, int pages, String firstLabel) {
        add("pageLabels", "document", document, "scheme", scheme, "firstLabel", firstLabel).put("firstPage", firstPage)
                .put("pages", pages);
    }

    private void transcripts() {
        for (Day day : DAYS) {
            document(day.id, "transcripts/" + day.file, "Trial transcript, day " + day.id.substring(3), "Transcript", day.date);
            labels(day.id, "transcript", 0, day.pages, "1");
            add("tagging", "subject", day.id).putObject("target").put("kind", "proceeding").put("id", "trial");
        }
        // two pages without a number, and what follows runs eleven ahead
        labels("day3", "transcript", 12, 219, "23");
    }

    private void exhibits() {
        for (String name : EXHIBITS) {
            String number = name.charAt(0) + name.substring(1).replaceFirst("^0+", "");
            document(name, "exhibits/" + name + ".pdf", "Trial exhibit " + number, "Exhibit", "");
            String admitted = name.equals("P104") || name.equals("P106") ? "17 Oct 2018" : "";
            add("exhibit", "id", number, "subject", name, "proceeding", "trial", "number", number, "status", "admitted",
                    "offeredBy", name.startsWith("P") ? "sffa" : "harvard", "admitted", admitted);
            if (BATES.containsKey(name)) {
                String[] run = BATES.get(name).split(" ");
                labels(name, "bates", 0, Integer.parseInt(run[1]), run[0]);
            }
        }
    }

    private void brief() {
        document("brief", "briefs/SFFAappellateAmicusBrief.pdf", "Brief of economists as amici curiae", "Brief", "25 Feb 2020");
        add("filing", "id", "amicus", "proceeding", "appeal", "number", "00117556587", "filed", "25 Feb 2020", "filer",
                "economists", "text", "Brief of economists as amici curiae in support of appellant");
        add("filingDocument", "filing", "amicus", "document", "brief");
        add("tagging", "subject", "brief", "target", "sffa");
    }

    private void facts() {
        fact("begins", "15 Oct 2018", "The bench trial began.", "undisputed", "day1", 1, "TRANSCRIPT OF BENCH TRIAL -- DAY 1");
        fact("legacy", "15 Oct 2018", "The dean said who counts as a legacy applicant.", "undisputed", "day1", 163,
                "applicants where either the mother or");
        fact("rates", "2017 – 2018", "Legacy applicants were admitted at rates of about a third.", "disputed_by_opponent", "day1",
                163, "35.4 and in 2018 was 33.3, correct?");
        fact("email", "June 2013", "The dean of the Kennedy School wrote to the dean of admissions.", "undisputed", "day3", 18,
                "David Ellwood was the dean of the Kennedy School");
        cite("email", "email-p104", "P104", 1, "Once again you have done wonders", "supports");
        fact("draft", "19 Oct 2018", "The office's slides were called preliminary.", "disputed_by_us", "day5", 114,
                "just so preliminary in the formatting");
        cite("draft", "draft-p9", "P009", 1, "PRELIMINARY DRAFT", "supports");
        add("link", "from", "email-p104", "type", "same_event", "to", "at-email");
        add("tagging", "subject", "rates").putObject("target").put("kind", "party").put("id", "fitzsimmons");
    }

    private void fact(String id, String date, String text, String status, String document, int page, String quote) {
        add("fact", "id", id, "date", date, "text", text, "status", status).put("key", true);
        cite(id, "at-" + id, document, page, quote, "supports");
    }

    private void cite(String fact, String anchor, String document, int page, String quote, String stance) {
        add("anchor", "id", anchor, "document", document, "quote", quote).put("page", page);
        add("citation", "fact", fact, "anchor", anchor, "stance", stance);
    }
}
