package org.meguri.platform.web;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;
import org.meguri.platform.guard.PersonalDataGuard;
import org.meguri.platform.problem.Invalid;

/** Checks the shape of what came in. The messages of the constraints are the codes of {@link Texts}. */
@Singleton
public class Inputs {

    private final Validator validator;
    private final PersonalDataGuard guard;

    Inputs(Validator validator, PersonalDataGuard guard) {
        this.validator = validator;
        this.guard = guard;
    }

    /** Returns the input if its shape is right. */
    public <T> T check(@Nullable T input) {
        if (input == null) {
            throw new Invalid("body", "required");
        }
        Set<ConstraintViolation<T>> violations = validator.validate(input);
        if (!violations.isEmpty()) {
            throw new Invalid(violations.stream()
                    .map(this::fault)
                    .sorted(Comparator.comparing(Invalid.Fault::field))
                    .toList());
        }
        return input;
    }

    /** Reads an identifier that came as text in a form; empty when nothing or nonsense was sent. */
    public static Optional<UUID> id(@Nullable String typed) {
        return Ids.parse(typed);
    }

    /** Where in a list to go on; nonsense in the address starts at the beginning. */
    public static int offset(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,7}") ? Integer.parseInt(typed) : 0;
    }

    private Invalid.Fault fault(ConstraintViolation<?> violation) {
        String field = "";
        for (Path.Node node : violation.getPropertyPath()) {
            field = node.getName() == null ? field : node.getName();
        }
        Map<String, Object> attributes =
                new LinkedHashMap<>(violation.getConstraintDescriptor().getAttributes());
        if (violation.getConstraintDescriptor().getAnnotation() instanceof NoPersonalData) {
            return new Invalid.Fault(
                    field, violation.getMessageTemplate(), guard.excerpts(String.valueOf(violation.getInvalidValue())));
        }
        Object bound = attributes.get("value");
        return new Invalid.Fault(field, violation.getMessageTemplate(), bound == null ? List.of() : List.of(bound));
    }
}
