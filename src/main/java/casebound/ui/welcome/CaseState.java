package casebound.ui.welcome;

/** What became of a recent case's folder, as far as one look tells. */
public sealed interface CaseState {
    /** Not looked at yet. */
    record Unknown() implements CaseState {}

    /** It is there. */
    record Present() implements CaseState {}

    /** The folder is gone, or its drive is not connected. */
    record Missing() implements CaseState {}

    /** Somebody has it open for writing; it can be read. */
    record OpenElsewhere(String who) implements CaseState {}

    /** The name alone out of "NAME on HOST since TIME". */
    static String name(String holder) {
        int host = holder.lastIndexOf(" on ");
        return host > 0 ? holder.substring(0, host) : holder;
    }
}
