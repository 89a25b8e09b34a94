package casebound.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which kinds of record a reference may point to: one kind on a {@link java.util.UUID}, one or more on a
 * {@link Ref}. A reference marked nullable is emptied when its target is removed; any other takes its holder with it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface To {
    Kind[] value();
}
