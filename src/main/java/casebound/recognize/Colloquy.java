package casebound.recognize;

import casebound.model.PageText;
import java.util.regex.Pattern;

/** Whether people speak in turn on numbered lines: what makes a transcript out of numbered pages. */
final class Colloquy {
    private static final Pattern SPEAKER = Pattern.compile(
            "^(?:\\d{1,2} )?(?:[QA]\\.?(?: |$)|THE (?:COURT|WITNESS|CLERK|DEFENDANT|REPORTER|BAILIFF)|(?:MR|MS|MRS|DR|JUDGE)\\.? [A-Z'’-]+:|BY (?:MR|MS|MRS)\\.? )");
    private int numbered;
    private int spoken;

    void add(PageText page, LineNumbers lines) {
        if (!lines.isEmpty()) {
            numbered++;
            long turns = page.text().lines().filter(line -> SPEAKER.matcher(line).find()).limit(2).count();
            spoken += turns >= 2 ? 1 : 0;
        }
    }

    boolean transcript() {
        return spoken > 0 && spoken * 3 >= numbered;
    }
}
