package io.unbreakable.sandbox.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** An app with a health endpoint that tells its variables; small enough to be packaged within a test. */
public final class TinyApp {
    private TinyApp() {}

    public static void main(String[] args) throws IOException {
        if (System.getenv("TINY_FAILS") != null) {
            System.exit(3);
        }
        int port = Integer.parseInt(System.getenv("PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            String variable = exchange.getRequestURI().getQuery();
            byte[] body = (variable == null ? "UP" : "" + System.getenv(variable)).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /** Packages this class as the sample app is packaged. */
    public static Path packagedIn(Path folder) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, TinyApp.class.getName());
        String name = TinyApp.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(folder.resolve("quarkus-run.jar"));
                var jar = new JarOutputStream(file, manifest);
                var code = TinyApp.class.getResourceAsStream("/" + name)) {
            jar.putNextEntry(new JarEntry(name));
            jar.write(code.readAllBytes());
        }
        Files.createDirectories(folder.resolve("lib/main"));
        Files.writeString(folder.resolve("lib/main/some.txt"), "text");
        return folder;
    }
}
