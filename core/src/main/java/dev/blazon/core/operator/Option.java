package dev.blazon.core.operator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Describes an option of an operator: one component of its record.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Option {
    /// What the option does, with units; one sentence without a full stop.
    String help();

    /// The default as recipe text, parsed by the same binder; [#REQUIRED] when there is none.
    String orElse() default REQUIRED;

    /// Marks an option that must be given.
    String REQUIRED = "\0required";
}
