package org.meguri.practice.register.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.DateText;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.practice.Basis;
import org.meguri.practice.BusyMonths;
import org.meguri.practice.TaskFigures;
import org.meguri.practice.WorkTask;
import org.meguri.practice.register.Statement;
import org.meguri.practice.web.Numbers;

/** A task as typed. */
public record TaskForm(
        @RestForm @Nullable @NoPersonalData String name,
        @RestForm @Nullable @NoPersonalData String per,
        @RestForm @Nullable String baselineMinutes,
        @RestForm @Nullable String countPerYear,
        @RestForm @Nullable String infoClass,
        @RestForm @Nullable String doers,
        @RestForm @Nullable List<String> busyMonth,
        @RestForm @Nullable String basis,
        @RestForm @Nullable String measuredBy,
        @RestForm @Nullable String measuredOn,
        @RestForm @Nullable @NoPersonalData String how,
        @RestForm @Nullable @NoPersonalData String reason,
        @RestForm @Nullable Integer version,
        @RestForm("_submission") @Nullable String submission)
        implements Forms.Form {

    /** Nothing typed yet. */
    static final TaskForm EMPTY =
            new TaskForm(null, null, null, null, "1", null, null, "ESTIMATED", null, null, null, null, null, null);

    /** What is known of the task. */
    static TaskForm of(WorkTask task) {
        return new TaskForm(
                null,
                null,
                String.valueOf(task.baselineMinutes()),
                String.valueOf(task.countPerYear()),
                String.valueOf(task.infoClass()),
                task.doers() == null ? "" : String.valueOf(task.doers()),
                task.busy().months().stream().map(String::valueOf).toList(),
                task.isReference() ? Basis.ESTIMATED.name() : task.basis().name(),
                null,
                null,
                null,
                null,
                task.version(),
                null);
    }

    /** Whether the month was ticked. */
    public boolean hasMonth(int month) {
        return busyMonth != null && busyMonth.contains(String.valueOf(month));
    }

    public boolean isBasis(String named) {
        return named.equals(basis);
    }

    public boolean isInfoClass(String named) {
        return named.equals(infoClass);
    }

    /** What was typed; every field that cannot be read is named, not only the first. */
    Statement statement() {
        List<Invalid.Fault> faults = new ArrayList<>();
        Statement said = new Statement(
                new TaskFigures(
                        read(faults, 1, () -> Numbers.of("baselineMinutes", baselineMinutes)),
                        read(faults, 1, () -> Numbers.of("countPerYear", countPerYear)),
                        read(faults, 1, () -> Numbers.of("infoClass", infoClass)),
                        Text.clean(doers).isEmpty() ? null : read(faults, 1, () -> Numbers.of("doers", doers)),
                        busy(),
                        read(faults, Basis.REFERENCE, this::known)),
                Text.clean(measuredBy).isEmpty()
                        ? null
                        : read(faults, new UUID(0, 0), () -> id(Text.clean(measuredBy))),
                Text.clean(measuredOn).isEmpty()
                        ? null
                        : read(faults, LocalDate.EPOCH, () -> DateText.typed("measuredOn", measuredOn)),
                how,
                reason);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return said;
    }

    private static <T> T read(List<Invalid.Fault> faults, T instead, Supplier<T> field) {
        try {
            return field.get();
        } catch (Invalid refused) {
            faults.addAll(refused.faults());
            return instead;
        }
    }

    private Basis known() {
        return Stream.of(Basis.values())
                .filter(one -> one.name().equals(basis))
                .findFirst()
                .orElseThrow(() -> new Invalid("basis", "choose-one"));
    }

    private static UUID id(String typed) {
        return Inputs.id(typed).orElseThrow(() -> new Invalid("measuredBy", "not-of-section"));
    }

    private BusyMonths busy() {
        return busyMonth == null
                ? BusyMonths.ALL_YEAR
                : BusyMonths.of(busyMonth.stream()
                        .filter(Objects::nonNull)
                        .filter(one -> one.matches("\\d{1,2}"))
                        .map(Integer::valueOf)
                        .toList());
    }
}
