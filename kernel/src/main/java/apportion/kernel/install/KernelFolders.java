package apportion.kernel.install;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where kernels live: exactly one of the four ways to say it on the command line. */
final class KernelFolders {
    @Option(names = "--user", required = true, description = "For every Jupyter of this user.")
    private boolean user;

    @Option(names = "--sys-prefix", required = true, description = "For the active virtual or Conda environment.")
    private boolean systemPrefix;

    @Option(names = "--prefix", required = true, description = "For the environment in this folder, such as a venv's.")
    private @Nullable Path prefix;

    @Option(names = "--kernels-dir", required = true, description = "Into this folder of kernels itself.")
    private @Nullable Path kernels;

    /**
     * The folder that holds one folder for each kernel.
     *
     * @throws IllegalStateException if an environment is meant and none is active
     */
    Path folder(Map<String, String> environment) {
        if (kernels != null) {
            return kernels;
        }
        Path data = user
                ? userData(environment)
                : (systemPrefix ? activeEnvironment(environment) : Objects.requireNonNull(prefix))
                        .resolve("share")
                        .resolve("jupyter");
        return data.resolve("kernels");
    }

    private static Path activeEnvironment(Map<String, String> environment) {
        return variable(environment, "VIRTUAL_ENV")
                .or(() -> variable(environment, "CONDA_PREFIX"))
                .map(Path::of)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "--sys-prefix needs an active environment, but neither VIRTUAL_ENV nor CONDA_PREFIX is set.\n"
                                        + "Maybe name its folder: --prefix \"$(python3 -c 'import sys; print(sys.prefix)')\"."));
    }

    /** Jupyter's folder of the user's data; the rules are those of {@code jupyter_core.paths}. */
    private static Path userData(Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Optional<Path> given = variable(environment, "JUPYTER_DATA_DIR").map(Path::of);
        if (given.isPresent()) {
            return given.get();
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Jupyter");
        }
        Path share = system.startsWith("windows")
                ? variable(environment, "APPDATA").map(Path::of).orElse(home)
                : variable(environment, "XDG_DATA_HOME")
                        .map(Path::of)
                        .orElse(home.resolve(".local").resolve("share"));
        return share.resolve("jupyter");
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
