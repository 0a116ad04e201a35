package org.meguri.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.meguri.people.transfer.ApplyTransfer;
import org.meguri.people.transfer.HandInTransfer;
import org.meguri.people.transfer.PrepareTransfer;
import org.meguri.people.transfer.TransferBatches;
import org.meguri.people.transfer.UndoTransfer;
import org.meguri.testing.TestDatabaseOnDisk;

/**
 * A batch of 360 transfers, as in April, handed in, applied and taken back in bodies of several sizes, one of 3,000 and one of
 * 30,000:
 * {@code ./mvnw -Pbench -Dtest=TransferBench}.
 */
@QuarkusTest
@QuarkusTestResource(value = TestDatabaseOnDisk.class, restrictToAnnotatedClass = true)
class TransferBench {

    @Inject
    LargeBody bodies;

    @Inject
    ImportRoster importRoster;

    @Inject
    ApplyRoster applyRoster;

    @Inject
    PrepareTransfer prepareTransfer;

    @Inject
    HandInTransfer handInTransfer;

    @Inject
    TransferBatches batches;

    @Inject
    ApplyTransfer applyTransfer;

    @Inject
    UndoTransfer undoTransfer;

    @Test
    @ActivateRequestContext
    void aBatchOfTransfers() {
        transfers(1_680, 360);
        transfers(1_680, 360);
        transfers(10_000, 360);
        transfers(10_000, 3_000);
        transfers(30_000, 30_000);
    }

    private void transfers(int people, int moves) {
        Actor hr = bodies.open();
        byte[] units = (String.join(",", RosterImport.Kind.UNITS.columns()) + "\n10000,1,00000,測定部,,,,"
                        + LargeBody.SINCE + ",\n")
                .getBytes(StandardCharsets.UTF_8);
        applyRoster.apply(hr, importRoster.dryRun(hr, RosterImport.Kind.UNITS, "units.csv", units));
        bodies.fill(hr, people);
        StringBuilder lines = new StringBuilder(String.join(",", RosterImport.Kind.STAFF.columns())).append('\n');
        for (int i = 0; i < moves; i++) {
            lines.append(LargeBody.number(i))
                    .append(",測定 ")
                    .append(LargeBody.name(i))
                    .append(",,,,10000,主任,本務,在職,,,\n");
        }
        UUID batch = LargeBody.unhurried(
                () -> prepareTransfer.prepare(hr, "測定", LocalDate.now(ZoneId.of("Asia/Tokyo")), null));
        double handedIn = handIn(hr, batch, lines.toString().getBytes(StandardCharsets.UTF_8));
        double applied = seconds(() -> applyTransfer.apply(hr, batch, null));
        double undone = seconds(() -> undoTransfer.undo(hr, batch, null));
        System.out.printf(
                Locale.ROOT,
                "%n%,d of %,d people moved: handed in %.1f s, applied %.1f s, taken back %.1f s%n",
                moves,
                people,
                handedIn,
                applied,
                undone);
    }

    /** Hands the file in and waits until its lines are in the batch, which of a long one happens in the background. */
    private double handIn(Actor hr, UUID batch, byte[] lines) {
        long begin = System.nanoTime();
        LargeBody.unhurried(() -> RosterFile.withFile(lines, file -> {
            handInTransfer.handIn(hr, batch, "transfers.csv", file, null);
            return true;
        }));
        while (QuarkusTransaction.requiringNew()
                .call(() -> batches.file(batches.of(hr, batch))
                        .filter(file -> file.problem() == null)
                        .isPresent())) {
            LockSupport.parkNanos(50_000_000);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        LargeBody.unhurried(() -> {
            work.run();
            return true;
        });
        return (System.nanoTime() - begin) / 1e9;
    }
}
