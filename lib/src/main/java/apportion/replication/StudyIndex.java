package apportion.replication;

import com.google.gson.GsonBuilder;
import java.util.List;

/** Which paper is reproduced by which package and shown in which notebook, for programs that write about the studies. */
final class StudyIndex {

    private StudyIndex() {}

    /** One study as a program reads it: short name of the paper, title, notebook without extension, Java package. */
    private record Study(String paper, String title, String notebook, String packageName) {}

    /** The studies as a JSON array of objects with the keys paper, title, notebook, packageName. */
    static String json(List<Replication> studies) {
        List<Study> index = studies.stream()
                .map(study -> new Study(
                        study.paper(),
                        study.title(),
                        study.notebook(),
                        study.getClass().getPackageName()))
                .toList();
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(index) + "\n";
    }
}
