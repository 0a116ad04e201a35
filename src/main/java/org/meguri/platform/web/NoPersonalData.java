package org.meguri.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A free text in which nobody's personal data is expected. What looks like it is refused until it is masked, or kept for a
 * reason, see {@link GuardChoice}.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NoPersonalDataValidator.class)
public @interface NoPersonalData {

    String message() default "personal-data";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
