package apportion.kernel.script;

import apportion.kernel.evaluate.Prelude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jdk.jshell.tool.JavaShellToolBuilder;

/** The JDK's own interactive console, with the imports of notebooks. */
public final class Shell {
    private Shell() {}

    /** Runs until the reader leaves; gives the exit status. */
    public static int run() throws IOException {
        Path startup = Files.createTempFile("apportion", ".jsh");
        try {
            Files.write(startup, Prelude.imports());
            return JavaShellToolBuilder.builder()
                    .start(
                            "--execution",
                            "local",
                            "--class-path",
                            System.getProperty("java.class.path"),
                            "--startup",
                            startup.toString());
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The console ended: " + e.getMessage(), e);
        } finally {
            Files.delete(startup);
        }
    }
}
