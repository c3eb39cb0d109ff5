package apportion.kernel.evaluate;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Finds code that JShell's own analysis takes for complete though javac cannot parse it, such as {@code import = 7q}. */
final class Syntax {
    private static final JavaCompiler COMPILER = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());

    private Syntax() {}

    /** Whether a snippet that claims to be complete parses neither as a file, a member, nor a statement. */
    static boolean isWrong(String snippet) {
        return List.of(
                                snippet,
                                "class C {" + snippet + "\n}",
                                "class C { void m() throws Throwable {" + snippet + "\n} }")
                        .stream()
                        .noneMatch(Syntax::parses)
                // An expression without semicolon or effect is fine in a cell.
                && !parses("class C { Object o = " + snippet.strip().replaceFirst(";$", "") + "\n; }");
    }

    private static boolean parses(String text) {
        var wrong = new AtomicBoolean();
        var task = (com.sun.source.util.JavacTask) COMPILER.getTask(
                null,
                null,
                diagnostic -> wrong.compareAndSet(false, diagnostic.getKind() == Diagnostic.Kind.ERROR),
                List.of("-proc:none"),
                null,
                List.of(new Text(text)));
        try {
            task.parse();
        } catch (IOException e) {
            throw new IllegalStateException("Text in memory cannot be read.", e);
        }
        return !wrong.get();
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String text) {
            super(URI.create("string:///C.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
