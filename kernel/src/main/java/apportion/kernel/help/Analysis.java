package apportion.kernel.help;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Source text as javac understands it, however unfinished it is. */
record Analysis(JavacTask task, CompilationUnitTree unit, DocTrees trees) {
    private static final JavaCompiler COMPILER = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-Xlint:none", "--should-stop=ifError=FLOW", "--should-stop=ifNoError=FLOW");

    /** Reads the text, and finds out what every name in it refers to. */
    static Analysis attributed(String source, StandardJavaFileManager files) {
        Analysis analysis = parsed(source, files);
        try {
            Iterable<?> unused = analysis.task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return analysis;
    }

    /** Reads the text only. */
    static Analysis parsed(String source, StandardJavaFileManager files) {
        var task = (JavacTask) COMPILER.getTask(null, files, complaint -> {}, OPTIONS, null, List.of(new Text(source)));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            return new Analysis(task, unit, DocTrees.instance(task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files for a class path; they can be used again. */
    static StandardJavaFileManager files(List<Path> classPath) {
        StandardJavaFileManager files = COMPILER.getStandardFileManager(complaint -> {}, null, StandardCharsets.UTF_8);
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    Elements elements() {
        return task.getElements();
    }

    Types types() {
        return task.getTypes();
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String text) {
            super(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
            return kind == JavaFileObject.Kind.SOURCE; // a public class of any name
        }
    }
}
