import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the sample city ahead of the first start of the demo, and puts a copy of it where the demo looks for its data. The
 * history of the city ends on the day of its first start, so that what was made on another day is made anew; on one day
 * any number of demos begin with the same city. Does nothing where there is data already.
 *
 * <p>Arguments: where the city is kept, where the demo keeps its data, and the command that starts the demo.
 */
public final class PrepareDemo {

    private static final String DATABASE = "meguri.mv.db";

    private PrepareDemo() {}

    public static void main(String... args) throws IOException, InterruptedException {
        Path kept = Path.of(args[0]);
        Path data = Path.of(args[1]);
        if (Files.exists(data.resolve(DATABASE))) {
            return;
        }
        Path city = kept.resolve(LocalDate.now(ZoneId.of("Asia/Tokyo")).toString());
        if (!Files.exists(city)) {
            delete(kept);
            Path half = kept.resolve("half");
            make(half, List.of(args).subList(2, args.length));
            // signing keys are made by each installation for itself
            delete(half.resolve("keys"));
            Files.move(half, city);
        }
        copy(city, data);
    }

    private static void make(Path data, List<String> start) throws IOException, InterruptedException {
        System.out.println("Meguri makes the sample city: 1,680 people and a year of history. This takes about a minute.");
        List<String> command = new ArrayList<>(start);
        command.add(command.indexOf("-jar"), "-Dmeguri.data=" + data);
        command.add(command.indexOf("-jar"), "-Dquarkus.http.port=0");
        Process demo = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        boolean ready = false;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(demo.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append(System.lineSeparator());
                if (line.contains("Listening on")) {
                    ready = true;
                    // asked to stop, it closes its database properly; the streams stay open meanwhile
                    demo.toHandle().destroy();
                }
            }
        }
        demo.waitFor();
        if (!ready) {
            throw new IOException("The sample city could not be made:" + System.lineSeparator() + said);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (!file.getFileName().toString().equals(DATABASE)) {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        // the database comes last and at once: whoever is interrupted begins again
        Path half = to.resolve(DATABASE + ".half");
        Files.copy(from.resolve(DATABASE), half, StandardCopyOption.REPLACE_EXISTING);
        Files.move(half, to.resolve(DATABASE));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
