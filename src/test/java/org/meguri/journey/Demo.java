package org.meguri.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged application with the sample city, started as the README says, on a free port and a database of its own.
 *
 * <p>The city is made once in a run of the tests, by the first start on an empty database; every journey begins on a copy
 * of what that start left behind.
 */
final class Demo implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private static Store prepared;

    private final Process process;
    private final Store store;
    private final String address;

    private Demo(Process process, Store store, String address) {
        this.process = process;
        this.store = store;
        this.address = address;
    }

    /** @param settings further settings, as they stand on the command line of Java */
    static Demo start(String... settings) {
        return quick(copyOfTheCity(), settings);
    }

    /** Stories that begin together wait for one city. */
    private static synchronized Store copyOfTheCity() {
        try {
            if (prepared == null) {
                Store first = Store.empty(build());
                run(first, "-XX:ArchiveClassesAtExit=" + archive()).close();
                prepared = first;
            }
            return prepared.copy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it and starts it again on the same database. */
    Demo again(String... settings) {
        close();
        return quick(store, settings);
    }

    /**
     * A short life is quicker without the compiler that pays off in a long one, and with the classes that the first start
     * left behind; making the city is a long one.
     */
    private static Demo quick(Store store, String... settings) {
        String[] all = Arrays.copyOf(settings, settings.length + 2);
        all[settings.length] = "-XX:TieredStopAtLevel=1";
        all[settings.length + 1] = "-XX:SharedArchiveFile=" + archive();
        return run(store, all);
    }

    private static Path archive() {
        return build().resolve("journey.jsa");
    }

    /** The parts of the application, in the order in which its own launcher looks through them. */
    private static String classPath() throws IOException {
        Path app = build().resolve("quarkus-app");
        List<String> parts = new ArrayList<>();
        for (String folder : List.of("quarkus", "app", "lib/boot", "lib/main")) {
            try (Stream<Path> files = Files.list(app.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".jar"))
                        .sorted(Comparator.reverseOrder())
                        .forEach(file -> parts.add(file.toString()));
            }
        }
        return String.join(File.pathSeparator, parts);
    }

    private static Path build() {
        return Path.of(System.getProperty("meguri.build", "target")).toAbsolutePath();
    }

    private static Demo run(Store store, String... settings) {
        try {
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx224m",
                    "-XX:+UseSerialGC",
                    "-Xshare:auto",
                    "-Xlog:cds=off",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                    "-Dmeguri.demo=true",
                    "-Dquarkus.http.port=" + port));
            command.addAll(store.settings());
            command.addAll(List.of(settings));
            // its parts as they lie there: what its launcher loads cannot be kept for the next start
            command.addAll(List.of("-cp", classPath(), "io.quarkus.runner.GeneratedMain"));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(store.log().toFile())
                    .start();
            Demo demo = new Demo(process, store, "http://localhost:" + port);
            boolean ready = false;
            try {
                demo.await();
                ready = true;
            } finally {
                if (!ready) {
                    demo.close();
                }
            }
            return demo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return address;
    }

    private void await() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready =
                HttpRequest.newBuilder(URI.create(address + "/q/health/ready")).build();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Meguri stopped while starting, see " + store.log());
            }
            try {
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            pause();
        }
        throw new IllegalStateException("Meguri did not start in time, see " + store.log());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Stops the application; its database stays as it is. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Meguri did not stop, see " + store.log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
