import java.io.BufferedReader;
import java.io.File;
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
 * Gets the demo ready: makes the sample city ahead of the first start and puts a copy of it where the demo looks for its
 * data, and writes down for Java how the demo is started.
 *
 * <p>The history of the city ends on the day of its first start, so that what was made on another day is made anew; on one
 * day any number of demos begin with the same city. Where there is data already it stays.
 *
 * <p>What Java loads while the city is made is kept, as that halves the time of each later start. It is good only for
 * files that have not been touched since: the application is started from a copy that changes only when its contents do.
 *
 * <p>Arguments: where the application was built, where all this is kept, and where the demo keeps its data. What the start
 * needs stands afterwards in {@code demo.args}, for {@code java @demo.args}.
 */
public final class PrepareDemo {

    private static final String DATABASE = "meguri.mv.db";

    private final Path kept;
    private final Path app;
    private final Path archive;
    private final Path data;

    private PrepareDemo(Path kept, Path data) {
        this.kept = kept;
        this.app = kept.resolve("app");
        this.archive = kept.resolve("demo.jsa");
        this.data = data;
    }

    public static void main(String... args) throws IOException, InterruptedException {
        PrepareDemo demo = new PrepareDemo(Path.of(args[1]), Path.of(args[2]));
        demo.take(Path.of(args[0]));
        demo.city();
        demo.write();
    }

    /** Brings the copy of the application up to date; what Java kept of another one is of no use. */
    private void take(Path built) throws IOException {
        boolean changed = false;
        List<Path> there;
        try (Stream<Path> files = Files.walk(built)) {
            there = files.filter(Files::isRegularFile).map(built::relativize).toList();
        }
        for (Path file : there) {
            Path copy = app.resolve(file.toString());
            if (!Files.exists(copy) || Files.mismatch(built.resolve(file), copy) >= 0) {
                Files.createDirectories(copy.getParent());
                Files.copy(built.resolve(file), copy, StandardCopyOption.REPLACE_EXISTING);
                changed = true;
            }
        }
        try (Stream<Path> files = Files.walk(app)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!there.contains(app.relativize(file))) {
                    Files.delete(file);
                    changed = true;
                }
            }
        }
        if (changed) {
            Files.deleteIfExists(archive);
        }
    }

    private void city() throws IOException, InterruptedException {
        if (Files.exists(data.resolve(DATABASE))) {
            return;
        }
        Path cities = kept.resolve("city");
        Path city = cities.resolve(LocalDate.now(ZoneId.of("Asia/Tokyo")).toString());
        if (!Files.exists(city)) {
            delete(cities);
            Path half = cities.resolve("half");
            make(half);
            // signing keys are made by each installation for itself
            delete(half.resolve("keys"));
            Files.move(half, city);
        }
        copy(city, data);
    }

    private void make(Path into) throws IOException, InterruptedException {
        System.out.println("Meguri makes the sample city: 1,680 people and a year of history. This takes about a minute.");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(start("-Dmeguri.data=" + into, "-Dquarkus.http.port=0"));
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

    /** Arguments for Java. Where nothing is kept of an earlier start, this one keeps it when it ends. */
    private List<String> start(String... settings) throws IOException {
        List<String> start = new ArrayList<>(List.of(
                "-Xmx224m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=160m",
                "-Xshare:auto",
                "-Xlog:cds=off",
                (Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dmeguri.demo=true"));
        start.addAll(List.of(settings));
        // the parts as they lie there, in the order of the application's own launcher: what that loads cannot be kept
        List<String> parts = new ArrayList<>();
        for (String folder : List.of("quarkus", "app", "lib/boot", "lib/main")) {
            try (Stream<Path> files = Files.list(app.resolve(folder))) {
                files.map(Path::toString)
                        .filter(file -> file.endsWith(".jar"))
                        .sorted(Comparator.reverseOrder())
                        .forEach(parts::add);
            }
        }
        start.addAll(List.of("-cp", String.join(File.pathSeparator, parts), "io.quarkus.runner.GeneratedMain"));
        return start;
    }

    private void write() throws IOException {
        StringBuilder text = new StringBuilder();
        // a demo is looked at for minutes: it starts a quarter sooner without the second compiler
        for (String argument : start("-XX:TieredStopAtLevel=1", "-Dmeguri.data=" + data)) {
            text.append('"')
                    .append(argument.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"')
                    .append(System.lineSeparator());
        }
        Files.writeString(kept.resolve("demo.args"), text);
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
