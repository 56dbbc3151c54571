package io.unbreakable.cdk;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The installations that cdk.json shows people, and one that differs, synthesised once for all tests. */
public final class Installations {
    private Installations() {}

    /** Whether there is what the CDK runs on; said once where there is not. */
    public static boolean canBeBuilt() {
        return Node.THERE;
    }

    /** The demonstration: an open report behind API Gateway, the sample's own pipeline. */
    public static Synthesis sample() {
        return Sample.SYNTHESIS;
    }

    /** One's own, as it is when it is deployed: a domain, sign-in, a pipeline that exists, traces. */
    public static Synthesis own() {
        return Own.SYNTHESIS;
    }

    /** What cdk.json shows nowhere: other processors, images of a registry, no way out, an open report on a domain, all deleted. */
    public static Synthesis other() {
        return Other.SYNTHESIS;
    }

    private static final class Node {
        static final boolean THERE = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));

        static {
            if (!THERE) {
                System.out.println("SKIPPED: " + NeedsNode.WHY);
            }
        }
    }

    private static final class Sample {
        static final Synthesis SYNTHESIS = Synthesis.of("sample");
    }

    private static final class Own {
        static final Synthesis SYNTHESIS = Synthesis.of("own");
    }

    private static final class Other {
        static final Synthesis SYNTHESIS = Synthesis.of("other");
    }
}
