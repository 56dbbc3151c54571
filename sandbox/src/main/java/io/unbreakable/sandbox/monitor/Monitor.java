package io.unbreakable.sandbox.monitor;

import io.unbreakable.sandbox.http.HttpEndpoint;
import io.unbreakable.sandbox.http.Route;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A running monitor: the Dynatrace v2 endpoints over what its recorder is told, problem detection and notifications. */
public final class Monitor implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Monitor.class.getName());

    private final InstantSource clock;
    private final Recorder recorder;
    private final ApiCalls calls = new ApiCalls();
    private final HttpEndpoint endpoint;
    private final URI baseUri;
    private final WebhookNotifier notifier;
    private final ProblemDetector detector;
    private final CpuSampler cpu;
    private final List<Consumer<String>> commentListeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("monitor").factory());

    private Monitor(MonitorSettings settings, InstantSource clock) {
        this.clock = clock;
        Slots slots = Slots.of(settings.slot());
        SampleStore samples = new SampleStore(slots, settings.retention());
        Smartscape smartscape = new Smartscape(settings.traps().delays().tags());
        EventStore events = new EventStore();
        ProblemStore problems = new ProblemStore();
        this.recorder = new Recorder(samples, smartscape, settings.keyRequests());
        this.cpu = new CpuSampler(recorder, samples);
        AtomicReference<@Nullable MonitorApi> api = new AtomicReference<>();
        this.endpoint = new HttpEndpoint(
                settings.port(),
                ApiRequest.MAXIMUM_BODY,
                List.of(new Route(
                        "*",
                        settings.pathPrefix() + "/**",
                        request -> ready(api).handle(request))));
        this.baseUri = URI.create(endpoint.uri() + settings.pathPrefix());
        this.notifier = new WebhookNotifier(settings.webhook(), settings.traps(), baseUri, clock);
        this.detector = new ProblemDetector(settings.detection(), samples, smartscape, events, problems, notifier);
        ApiRoutes routes = new ApiRoutes(
                new MetricsApi(samples, smartscape, slots, settings.traps(), clock),
                new EntitiesApi(smartscape, clock),
                new EventsApi(events, smartscape, clock),
                new ProblemsApi(
                        problems, clock, notifier, text -> commentListeners.forEach(listener -> listener.accept(text))),
                new SetupApi(new SettingsStore(settings), settings.tokens()));
        api.set(new MonitorApi(settings, routes, calls, clock));
    }

    private static MonitorApi ready(AtomicReference<@Nullable MonitorApi> api) {
        MonitorApi started = api.get();
        if (started == null) {
            throw new IllegalStateException("the monitor is still starting");
        }
        return started;
    }

    /** Starts a monitor that looks for problems and measures CPU by itself as time goes on. */
    public static Monitor start(MonitorSettings settings, InstantSource clock) {
        Monitor monitor = new Monitor(settings, clock);
        monitor.every(settings.detection().interval(), monitor::lookForProblems);
        monitor.every(settings.slot(), monitor::measureCpu);
        return monitor;
    }

    /** Starts a monitor that looks and measures only when it is told to, for clocks that do not run. */
    static Monitor startStill(MonitorSettings settings, InstantSource clock) {
        return new Monitor(settings, clock);
    }

    private void every(Duration interval, Runnable task) {
        long millis = interval.toMillis();
        ScheduledFuture<?> unused =
                timer.scheduleAtFixedRate(() -> guarded(task), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** A failure is told and does not end the repetition. */
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the monitor could not look", e);
        }
    }

    void lookForProblems() {
        detector.look(clock.instant());
    }

    void measureCpu() {
        cpu.sample(clock.instant());
    }

    /** The base URL below which {@code /api/v2} lies, path prefix included, without a slash at the end. */
    public URI baseUri() {
        return baseUri;
    }

    /** Where the proxies report what they saw. */
    public Recorder recorder() {
        return recorder;
    }

    /** The calls that the API got. */
    public ApiCalls calls() {
        return calls;
    }

    /** Tells the text of every comment that is written on a problem from now on. */
    public void onComment(Consumer<String> listener) {
        commentListeners.add(listener);
    }

    /** Sends what "Send test notification" sends to the webhook. */
    public void sendTestNotification() {
        notifier.sendTest();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        endpoint.close();
        notifier.close();
    }
}
