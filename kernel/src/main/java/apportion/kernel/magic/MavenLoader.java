package apportion.kernel.magic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loads Maven's resolver when it is first asked for, from the folder {@code maven} beside the kernel's own jars. Neither
 * start-up nor the libraries of cells ever see it.
 */
final class MavenLoader extends URLClassLoader {
    private static final String OWN = "apportion.kernel.magic.maven.";

    static {
        registerAsParallelCapable();
    }

    private static @Nullable Fetcher fetcher;

    private MavenLoader(List<URL> jars) {
        super(jars.toArray(new URL[0]), MavenLoader.class.getClassLoader());
    }

    static synchronized Fetcher fetcher() throws MagicFailure {
        Fetcher known = fetcher;
        if (known == null) {
            known = load();
            fetcher = known;
        }
        return known;
    }

    private static Fetcher load() throws MagicFailure {
        try {
            Path own = Path.of(MavenLoader.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path folder = Objects.requireNonNull(own.getParent()).resolveSibling("maven");
            ClassLoader loader = Files.isDirectory(folder)
                    ? new MavenLoader(jars(own, folder))
                    : MavenLoader.class.getClassLoader(); // a build, where all is on the class path
            return Class.forName(OWN + "MavenFetcher", true, loader)
                    .asSubclass(Fetcher.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new MagicFailure("This installation of the kernel has no %maven.\nMaybe install it again.", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The kernel does not know where it is.", e);
        }
    }

    private static List<URL> jars(Path own, Path folder) {
        List<URL> urls = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            urls.add(own.toUri().toURL());
            for (Path jar : files.sorted().toList()) {
                urls.add(jar.toUri().toURL());
            }
        } catch (MalformedURLException e) {
            throw new IllegalStateException("A file has no address.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return urls;
    }

    /** Own jars first: what they need must not be mixed with what cells use. The rest of the kernel stays one. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean shared = name.startsWith("apportion.") && !name.startsWith(OWN);
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null && !shared && !name.startsWith("java.")) {
                try {
                    loaded = findClass(name);
                } catch (ClassNotFoundException e) {
                    return super.loadClass(name, resolve); // not Maven's: the JDK, or logging
                }
            }
            return loaded == null ? super.loadClass(name, resolve) : loaded;
        }
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own == null ? super.getResource(name) : own;
    }
}
