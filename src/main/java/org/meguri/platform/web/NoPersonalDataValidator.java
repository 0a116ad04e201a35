package org.meguri.platform.web;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.guard.Finding;
import org.meguri.platform.guard.PersonalDataGuard;

/** Looks, and asks what the writer has chosen. */
@Singleton
public class NoPersonalDataValidator implements ConstraintValidator<NoPersonalData, String> {

    private final PersonalDataGuard guard;
    private final GuardChoice choice;

    NoPersonalDataValidator(PersonalDataGuard guard, GuardChoice choice) {
        this.guard = guard;
        this.choice = choice;
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        List<Finding> found = guard.look(text);
        if (found.isEmpty()) {
            return true;
        }
        if (choice.reason().isPresent()) {
            choice.keep(found);
            return true;
        }
        if (choice.lacksReason()) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("personal-data-reason").addConstraintViolation();
        }
        return false;
    }
}
