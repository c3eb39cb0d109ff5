package apportion.kernel.help;

import com.sun.source.doctree.AttributeTree;
import com.sun.source.doctree.BlockTagTree;
import com.sun.source.doctree.DeprecatedTree;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.ErroneousTree;
import com.sun.source.doctree.InheritDocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.SeeTree;
import com.sun.source.doctree.SinceTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.doctree.UnknownInlineTagTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes javadoc as HTML that needs no style sheet: inline tags resolved, block tags as lists under a word. */
final class DocHtml extends SimpleDocTreeVisitor<String, @Nullable Void> {
    private final String inherited;

    private DocHtml(String inherited) {
        super(null);
        this.inherited = inherited;
    }

    /** @param inherited what stands for {@code {@inheritDoc}} */
    static String of(DocCommentTree comment, String inherited) {
        var writer = new DocHtml(inherited);
        var html = new StringBuilder("<p>" + writer.all(comment.getFullBody()) + "</p>");
        var lists = new LinkedHashMap<String, List<String>>();
        for (DocTree tag : comment.getBlockTags()) {
            writer.item(tag)
                    .ifPresent(item -> lists.computeIfAbsent(item.getKey(), title -> new ArrayList<>())
                            .add(item.getValue()));
        }
        lists.forEach((title, items) -> {
            html.append("<p><b>").append(title).append("</b></p><ul>");
            items.forEach(item -> html.append("<li>").append(item).append("</li>"));
            html.append("</ul>");
        });
        return html.toString();
    }

    /** The sentence that sums it up. */
    static String summary(DocCommentTree comment) {
        return new DocHtml("").all(comment.getFirstSentence());
    }

    /** What a comment says of one parameter, or of one component of a record. */
    static Optional<String> parameter(DocCommentTree comment, String name) {
        return comment.getBlockTags().stream()
                .filter(ParamTree.class::isInstance)
                .map(ParamTree.class::cast)
                .filter(tag -> !tag.isTypeParameter() && tag.getName().getName().contentEquals(name))
                .findFirst()
                .map(tag -> new DocHtml("").all(tag.getDescription()));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private Optional<Map.Entry<String, String>> item(DocTree tag) {
        if (tag instanceof ParamTree parameter) {
            String name = parameter.isTypeParameter()
                    ? "<" + parameter.getName().getName() + ">"
                    : parameter.getName().getName().toString();
            return Optional.of(Map.entry("Parameters", code(name) + " " + all(parameter.getDescription())));
        }
        if (tag instanceof ReturnTree result) {
            return Optional.of(Map.entry("Returns", all(result.getDescription())));
        }
        if (tag instanceof ThrowsTree thrown) {
            String name = thrown.getExceptionName().getSignature();
            return Optional.of(Map.entry("Throws", code(simple(name)) + " " + all(thrown.getDescription())));
        }
        if (tag instanceof SeeTree see) {
            String text = see.getReference().stream().anyMatch(part -> part.getKind() == DocTree.Kind.REFERENCE)
                    ? code(simple(see.getReference().get(0).toString()))
                    : all(see.getReference());
            return Optional.of(Map.entry("See also", text));
        }
        if (tag instanceof SinceTree since) {
            return Optional.of(Map.entry("Since", all(since.getBody())));
        }
        if (tag instanceof DeprecatedTree deprecated) {
            return Optional.of(Map.entry("Deprecated", all(deprecated.getBody())));
        }
        boolean known = tag instanceof BlockTagTree block
                && List.of("apiNote", "implSpec", "implNote").contains(block.getTagName());
        return known && tag instanceof com.sun.source.doctree.UnknownBlockTagTree note
                ? Optional.of(Map.entry("Note", all(note.getContent())))
                : Optional.empty();
    }

    private String all(List<? extends DocTree> parts) {
        var html = new StringBuilder();
        for (DocTree part : parts) {
            html.append(visit(part, null));
        }
        return html.toString().strip();
    }

    private static String code(String text) {
        return "<code>" + escaped(text) + "</code>";
    }

    /** {@code pack.Type#member(pack.Other)} as one would say it. */
    private static String simple(String reference) {
        return reference
                .replaceAll("\\b[a-z][\\w]*\\.(?=[\\w.]*[A-Z])", "")
                .replaceFirst("^#", "")
                .replace('#', '.');
    }

    @Override
    protected String defaultAction(DocTree node, @Nullable Void unused) {
        return escaped(node.toString());
    }

    @Override
    public String visitText(TextTree node, @Nullable Void unused) {
        return escaped(node.getBody());
    }

    @Override
    public String visitEntity(EntityTree node, @Nullable Void unused) {
        return "&" + node.getName() + ";";
    }

    @Override
    public String visitLiteral(LiteralTree node, @Nullable Void unused) {
        String body = node.getBody().getBody();
        return node.getKind() == DocTree.Kind.CODE
                ? code(body.strip().isEmpty() ? body : body.stripTrailing())
                : escaped(body);
    }

    @Override
    public String visitLink(LinkTree node, @Nullable Void unused) {
        String label =
                node.getLabel().isEmpty() ? escaped(simple(node.getReference().getSignature())) : all(node.getLabel());
        return node.getKind() == DocTree.Kind.LINK ? "<code>" + label + "</code>" : label;
    }

    @Override
    public String visitInheritDoc(InheritDocTree node, @Nullable Void unused) {
        return inherited;
    }

    @Override
    public String visitUnknownInlineTag(UnknownInlineTagTree node, @Nullable Void unused) {
        return all(node.getContent());
    }

    @Override
    public String visitErroneous(ErroneousTree node, @Nullable Void unused) {
        return escaped(node.getBody());
    }

    @Override
    public String visitStartElement(StartElementTree node, @Nullable Void unused) {
        var html = new StringBuilder("<" + node.getName());
        for (DocTree attribute : node.getAttributes()) {
            if (attribute instanceof AttributeTree known) {
                html.append(' ').append(known);
            }
        }
        return html.append(node.isSelfClosing() ? "/>" : ">").toString();
    }

    @Override
    public String visitEndElement(EndElementTree node, @Nullable Void unused) {
        return "</" + node.getName() + ">";
    }
}
