package casebound.model;

import casebound.problem.Texts;

/** The words for contents that play: {@link Content#recording()}. */
public final class Recordings {
    private Recordings() {}

    /** What it is, and how long where that is known: "Video, 1:02:33". */
    public static String words(Content content) {
        String kind = Texts.text(content.mediaType().startsWith("video/") ? "recording.video" : "recording.audio");
        return content.milliseconds() == 0 ? kind : Texts.text("recording.length", kind, shown(content.milliseconds()));
    }

    /** As players show it, to the nearest second; never "0:00", which would say that there is nothing to hear. */
    static String shown(long milliseconds) {
        long seconds = Math.max(1, (milliseconds + 500) / 1000);
        long minutes = seconds / 60;
        return minutes < 60 ? "%d:%02d".formatted(minutes, seconds % 60) : "%d:%02d:%02d".formatted(minutes / 60, minutes % 60, seconds % 60);
    }
}
