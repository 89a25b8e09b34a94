package casebound.worker;

import casebound.formats.Formats;
import casebound.model.PrivacyLook;
import casebound.model.PrivacyWarning;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Looks for what a file holds and does not show. */
final class PrivacyJob implements Job {
    static final String NAME = "privacy";
    /** In one answer; a file with more needs a person anyway. */
    private static final int MOST = 4_000;
    private static final int MOST_AREAS = 200;

    @Override
    public byte[] run(byte[] input, Path output, Progress progress) throws IOException {
        FileRequest request = FileRequest.decode(input);
        List<PrivacyWarning> found;
        try {
            found = Formats.hidden(request.file(), request.nameHint(), request.password(), progress);
        } catch (IOException gone) {
            throw Problem.of(Code.FILE_NOT_READABLE, request.file()).exception();
        }
        return Payload.of(out -> PrivacyLook.write(out, found.stream().limit(MOST).map(PrivacyJob::few).toList()));
    }

    /** Places enough to be looked at; how many there are is said in any case. */
    private static PrivacyWarning few(PrivacyWarning warning) {
        return warning.areas().size() <= MOST_AREAS ? warning
                : new PrivacyWarning(warning.type(), warning.page(), warning.areas().subList(0, MOST_AREAS), warning.places());
    }
}
