package org.meguri.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application with the sample city, started as the README says, on a free port and a fresh database. */
final class Demo implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Process process;
    private final EmbeddedPostgres postgres;
    private final String address;

    private Demo(Process process, EmbeddedPostgres postgres, String address) {
        this.process = process;
        this.postgres = postgres;
        this.address = address;
    }

    /** @param settings further settings, as they stand on the command line of Java */
    static Demo start(String... settings) {
        try {
            Path data = data();
            delete(data);
            Files.createDirectories(data);
            boolean server = "postgresql".equals(System.getProperty("meguri.db-kind"));
            return run(server ? EmbeddedPostgres.start() : null, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it and starts it again on the same database. */
    Demo again(String... settings) {
        stop();
        return run(postgres, settings);
    }

    private static Path build() {
        return Path.of(System.getProperty("meguri.build", "target")).toAbsolutePath();
    }

    private static Path data() {
        return build().resolve("journey");
    }

    private static Demo run(EmbeddedPostgres postgres, String... settings) {
        try {
            Path build = build();
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx224m",
                    "-XX:+UseSerialGC",
                    "-Dmeguri.demo=true",
                    "-Dmeguri.data=" + data(),
                    "-Dquarkus.http.port=" + port));
            command.addAll(List.of(settings));
            if (postgres != null) {
                command.add("-Dquarkus.datasource.jdbc.url=" + postgres.getJdbcUrl("postgres", "postgres"));
                command.add("-Dquarkus.datasource.username=postgres");
                command.add("-Dquarkus.datasource.password=postgres");
            }
            command.addAll(
                    List.of("-jar", build.resolve("quarkus-app/quarkus-run.jar").toString()));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(build.resolve("journey.log").toFile())
                    .start();
            Demo demo = new Demo(process, postgres, "http://localhost:" + port);
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
                throw new IllegalStateException("Meguri stopped while starting, see target/journey.log");
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
        throw new IllegalStateException("Meguri did not start in time, see target/journey.log");
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

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void stop() {
        process.destroy();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
