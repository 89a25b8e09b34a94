package casebound.casefile;

import casebound.data.CaseDataLoad;
import casebound.data.EveryKind;
import casebound.disk.RealDisk;
import casebound.intake.Intake;
import casebound.model.Document;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Matter;
import casebound.model.Ref;
import casebound.model.Tag;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Makes the golden cases of a release. Run once a release, with the folder and the version; what is committed stays. */
final class GoldenCaseMaker {

    private GoldenCaseMaker() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path temp = Files.createTempDirectory("golden");
        Workplace desk = new Workplace(temp.resolve("data"), "Golden", new RealDisk(), Clock.systemUTC());
        try (Workers workers = new Workers(temp.resolve("work"), WorkerLimits.standard())) {
            everyKind(folder.resolve(args[1] + "-every-kind.casebound"), temp, desk, workers);
            life(folder.resolve(args[1] + "-a-life.casebound"), temp, desk, workers);
        }
        Picture.delete(temp);
    }

    private static void everyKind(Path path, Path temp, Workplace desk, Workers workers) throws IOException {
        try (CaseFile caseFile = CaseFile.create(path, "Every kind", desk)) {
            new CaseDataLoad(caseFile, workers).load(EveryKind.write(temp), new CancelFlag(), Progress.NONE);
            CaseFile.await(caseFile.change("Add a fact", tx -> tx.add(new casebound.model.Fact(Ids.next(),
                    casebound.model.CaseDates.parse("<= Jul 2024"), "The rounds were held", casebound.model.Fact.Status.UNSURE,
                    true, true, ""))));
        }
    }

    private static void life(Path path, Path temp, Workplace desk, Workers workers) throws IOException {
        Path kept = Files.writeString(temp.resolve("kept.txt"), "A letter that stays.");
        Path gone = Files.writeString(temp.resolve("gone.txt"), "A memorandum that has to go.");
        try (CaseFile caseFile = CaseFile.create(path, "A life", desk)) {
            new Intake(caseFile, workers).bring(List.of(kept, gone), Intake.Again.LEAVE_OUT, outcome -> { }, Progress.NONE,
                    new CancelFlag());
            Matter matter = Cases.all(caseFile, Matter.class).getFirst();
            CaseFile.await(caseFile.change("Rename the case", tx -> tx.set(new Ref(Kind.CASE, matter.id()), "title", "A long life")));
            CaseFile.await(caseFile.change("Add a tag", tx -> tx.add(new Tag(Ids.next(), "hot"))));
            CaseFile.await(caseFile.undo());
            CaseFile.await(caseFile.redo());
            CaseFile.await(caseFile.undo());
            for (Document document : Cases.all(caseFile, Document.class)) {
                if (document.name().equals("kept.txt")) {
                    CaseFile.await(caseFile.change("Edit a document", tx -> tx.set(document.ref(), "title", "Kept letter")));
                    CaseFile.await(caseFile.sequester(document.id(), "Clawback"));
                } else {
                    caseFile.destroy(document.content(), "Protective order");
                }
            }
        }
    }
}
