package apportion.kernel.magic.maven;

import apportion.kernel.magic.Fetcher;
import apportion.kernel.magic.MagicFailure;
import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ChecksumFailureException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;
import org.jspecify.annotations.Nullable;

/** Fetches libraries as {@code mvn} would; a file that does not match its checksum is refused. */
public final class MavenFetcher implements Fetcher {
    private static final int MOST_CAUSES = 20;

    /** Called by name, from outside this class loader. */
    public MavenFetcher() {}

    @Override
    public List<Path> fetch(List<String> coordinates, boolean offline) throws MagicFailure {
        var overrides =
                ContextOverrides.create().withUserSettings(true).checksumPolicy(ContextOverrides.ChecksumPolicy.FAIL);
        if (offline) {
            overrides.offline(true); // otherwise as the settings say
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(MavenFetcher.class.getClassLoader()); // where MIMA looks for its parts
        try (Context context = Runtimes.INSTANCE.getRuntime().create(overrides.build())) {
            return fetch(coordinates, context);
        } catch (IllegalStateException e) {
            throw new MagicFailure("Maven's settings cannot be used: %s".formatted(first(deepest(e))), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static List<Path> fetch(List<String> coordinates, Context context) throws MagicFailure {
        var wanted = new CollectRequest().setRepositories(context.remoteRepositories());
        for (String coordinate : coordinates) {
            try {
                wanted.addDependency(new Dependency(new DefaultArtifact(coordinate), JavaScopes.RUNTIME));
            } catch (IllegalArgumentException e) {
                throw new MagicFailure("A library is named group:artifact:version, got %s.".formatted(coordinate), e);
            }
        }
        var request = new DependencyRequest(wanted, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME));
        try {
            return context
                    .repositorySystem()
                    .resolveDependencies(context.repositorySystemSession(), request)
                    .getArtifactResults()
                    .stream()
                    .map(result -> result.getArtifact().getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new MagicFailure(explain(e, coordinates, context), e);
        }
    }

    private static String explain(Throwable failure, List<String> coordinates, Context context) {
        boolean offline = context.repositorySystemSession().isOffline();
        Throwable cause = failure;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            if (cause instanceof ChecksumFailureException wrong) {
                return "The checksum of %s is wrong: expected %s, got %s.\nMaybe the download was cut short: try again."
                        .formatted(String.join(", ", coordinates), wrong.getExpected(), wrong.getActual());
            }
            if (cause instanceof ArtifactNotFoundException missing) {
                return missing(missing.getArtifact(), context, offline);
            }
            cause = cause.getCause();
        }
        return "%s cannot be fetched: %s%s"
                .formatted(
                        String.join(", ", coordinates),
                        first(deepest(failure)),
                        offline ? "\nMaybe fetch it once while online; now Maven is offline." : "");
    }

    private static String missing(@Nullable Artifact artifact, Context context, boolean offline) {
        if (offline) {
            return "%s was never fetched, and Maven is offline.\nMaybe fetch it once while online.".formatted(artifact);
        }
        String repositories = context.remoteRepositories().stream()
                .map(RemoteRepository::getId)
                .collect(Collectors.joining(", "));
        return "There is no %s in %s.\nMaybe the version is spelt otherwise.".formatted(artifact, repositories);
    }

    private static Throwable deepest(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause.getCause() != null && i < MOST_CAUSES; i++) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String first(Throwable cause) {
        return Objects.toString(cause.getMessage(), cause.toString())
                .lines()
                .findFirst()
                .orElse("");
    }
}
