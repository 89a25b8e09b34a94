package casebound.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Every text that a person reads, from the message bundle {@code casebound/messages}. A second language is a second
 * file beside it; a key that it lacks falls back to English.
 */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("casebound.messages");

    private Texts() {}

    /**
     * The text of a key with its arguments filled in ({@link MessageFormat}: a single quote is written twice). An
     * unknown key comes back in brackets: {@code MessagesTest} keeps that from happening.
     */
    public static String text(String key, Object... args) {
        try {
            return new MessageFormat(BUNDLE.getString(key), Locale.US).format(args);
        } catch (MissingResourceException unknown) {
            return "[" + key + "]";
        }
    }
}
