package casebound.casefile;

import casebound.model.Party;
import casebound.model.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Imports and edits until it is killed, and tells every change that was acknowledged, one a line. */
final class KilledChild {

    /** An import and a person at work, not a race: a long life must leave a case that is quickly looked through. */
    private static final long PACE = 20_000_000;

    private KilledChild() {}

    public static void main(String[] args) throws IOException {
        Cases cases = new Cases(Path.of(args[0]));
        Random random = new Random(Long.parseLong(args[1]));
        try (CaseFile caseFile = cases.open("Pat")) {
            for (long n = 0; ; n++) {
                LockSupport.parkNanos(PACE);
                if (random.nextInt(4) == 0) {
                    byte[] bytes = (args[1] + "/" + n + "x".repeat(random.nextInt(20_000))).getBytes(StandardCharsets.UTF_8);
                    var document = Cases.document(caseFile, "file" + n, bytes);
                    tell(caseFile.read(store -> store.find(Content.class, document.content())).orElseThrow().sha256());
                } else if (random.nextInt(3) > 0) {
                    Party party = Cases.party("party " + args[1] + "/" + n);
                    CaseFile.await(caseFile.change("Add a party", tx -> tx.add(party)));
                    tell(party.name());
                } else {
                    edit(caseFile, random);
                }
            }
        }
    }

    private static void edit(CaseFile caseFile, Random random) {
        List<Party> parties = Cases.all(caseFile, Party.class);
        if (!parties.isEmpty()) {
            Party party = parties.get(random.nextInt(parties.size()));
            CaseFile.await(caseFile.change("Note", tx -> tx.set(party.ref(), "note", "note " + random.nextInt())));
        }
    }

    private static void tell(String acknowledged) {
        System.out.println(acknowledged);
        System.out.flush();
    }
}
