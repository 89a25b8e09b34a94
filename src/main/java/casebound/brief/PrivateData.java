package casebound.brief;

import static casebound.problem.Texts.text;

import casebound.brief.BriefContent.FactLine;
import casebound.brief.BriefContent.Source;
import casebound.casefile.CaseFile;
import casebound.model.Content;
import casebound.model.PrivacyCheck;
import casebound.model.PrivacyLook;
import casebound.model.PrivacyWarning;
import casebound.privacy.PrivacyRun;
import casebound.recognize.PersonalData;
import casebound.work.CancelFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What goes out with a paper and should not (FRCP 5.2(a), Fed. R. Crim. P. 49.1(a)), as far as nobody has checked it: in the
 * documents that are appended, each as a whole, and in the paragraphs themselves.
 */
final class PrivateData {
    /** What stands on pages goes out with them; comments and hidden sheets are not appended. */
    private static final Set<PrivacyWarning.Type> ON_PAGES = Set.of(PrivacyWarning.Type.REDACTION, PrivacyWarning.Type.HIDDEN_TEXT,
            PrivacyWarning.Type.SOCIAL_SECURITY, PrivacyWarning.Type.ACCOUNT, PrivacyWarning.Type.BIRTH_DATE);

    private PrivateData() {}

    /** Where it is: "Ex. 1, page 3 (social security number)", "¶ 4 (birth date)". Documents that nobody has looked through are looked through now. */
    static List<String> in(CaseFile file, BriefContent content, PrivacyRun run) {
        List<String> found = new ArrayList<>();
        for (FactLine line : content.facts()) {
            PersonalData.in(line.text()).forEach((type, places) ->
                    found.add(text("brief.check.privacy.in", text("brief.check.mark", String.valueOf(line.number())), what(type, places))));
        }
        for (Source source : content.sources()) {
            Optional<Content> bytes = file.read(store -> store.documents().content(source.sha256()));
            List<PrivacyWarning> warnings = bytes.map(each -> run.now(each, source.title(), new CancelFlag())).map(PrivacyLook::warnings).orElse(List.of());
            List<PrivacyCheck> checks = warnings.isEmpty() ? List.of()
                    : file.read(store -> store.referring(PrivacyCheck.class, "document", UUID.fromString(source.key())));
            warnings.stream().filter(warning -> ON_PAGES.contains(warning.type()) && checks.stream().noneMatch(check -> check.settles(warning)))
                    .forEach(warning -> found.add(text("brief.check.privacy.in",
                            text("brief.check.privacy.page", source.name(), warning.page() + 1), what(warning.type(), warning.places()))));
        }
        return found;
    }

    private static String what(PrivacyWarning.Type type, int places) {
        return text("privacy." + type, places);
    }
}
