package casebound.formats.parts;

import java.util.ArrayList;
import java.util.List;

/**
 * What a part is called in its carrier.
 *
 * @param name its own name, never blank, without separators
 * @param folder the folders in the carrier, with forward slashes; never leads out of it
 */
public record PartName(String name, String folder) {
    private static final int LONGEST = 255;
    private static final int DEEPEST = 40;

    /**
     * From a path as it stands in the carrier, whatever that may be: absolute, with drives, with steps upwards.
     *
     * @param otherwise the name where the path has none
     */
    public static PartName of(String path, String otherwise) {
        List<String> steps = new ArrayList<>();
        for (String step : path.split("[/\\\\]+")) {
            String clean = clean(step);
            if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..") && !clean.matches("[A-Za-z]:")) {
                steps.add(clean);
            }
        }
        String name = steps.isEmpty() ? "" : steps.removeLast();
        List<String> folders = steps.size() > DEEPEST ? steps.subList(steps.size() - DEEPEST, steps.size()) : steps;
        return new PartName(name.isEmpty() ? otherwise : name, String.join("/", folders));
    }

    /** From a name that is no path, such as that of an attachment. */
    public static PartName named(String name, String otherwise) {
        String clean = clean(name.replaceAll("[/\\\\]+", "_"));
        return new PartName(clean.isEmpty() || clean.matches("\\.+") ? otherwise : clean, "");
    }

    private static String clean(String step) {
        String plain = step.replaceAll("\\p{Cc}", "").strip();
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int dot = plain.lastIndexOf('.');
        String end = dot > 0 && plain.length() - dot <= 12 ? plain.substring(dot) : "";
        int cut = LONGEST - end.length();
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(cut - 1)) ? cut - 1 : cut) + end;
    }
}
