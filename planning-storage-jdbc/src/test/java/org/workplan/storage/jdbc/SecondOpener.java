package org.workplan.storage.jdbc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A second program that opens a database. */
final class SecondOpener {

    private SecondOpener() {}

    /** Prints what the database answers. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        try (Connection connection = DriverManager.getConnection(arguments[0], "sa", "")) {
            System.out.println("opened: " + connection.isValid(0));
        } catch (SQLException refusal) {
            System.out.println(refusal.getMessage());
        }
    }

    /** {@return what the second program prints} */
    static String run(String url) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondOpener.class.getName(),
                        url)
                .redirectErrorStream(true)
                .start();
        try (var output = program.getInputStream()) {
            String printed = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            program.waitFor();
            return printed;
        }
    }
}
