package org.meguri.people;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.meguri.platform.MeguriConfig;

/**
 * The keys of the installation, made at the first start and kept beside the database: an RSA pair that signs access
 * tokens and a secret that proves refresh tokens and forms. Several nodes share one folder.
 */
@Startup
@Singleton
public class Keys {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec secret;

    Keys(MeguriConfig config) {
        Path folder = config.data().resolve("keys");
        try {
            Files.createDirectories(folder);
            if (Files.notExists(folder.resolve("private.pem"))) {
                KeyPair pair = generate();
                write(
                        folder.resolve("public.pem"),
                        pem("PUBLIC KEY", pair.getPublic().getEncoded()));
                write(
                        folder.resolve("private.pem"),
                        pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            }
            Path file = folder.resolve("secret");
            if (Files.notExists(file)) {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                write(file, Base64.getEncoder().encodeToString(random));
            }
            this.secret = new SecretKeySpec(
                    Base64.getDecoder().decode(Files.readString(file).strip()), HMAC);
        } catch (IOException e) {
            throw new UncheckedIOException("The keys in " + folder.toAbsolutePath() + " cannot be read or made", e);
        }
    }

    /** A proof that only this installation can have written the text, in URL-safe characters. */
    public String proof(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            byte[] made = mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(made);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String kind, byte[] key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    private static void write(Path file, String text) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }
}
