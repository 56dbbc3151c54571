package io.unbreakable.sandbox.monitor;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Measures the CPU of this machine and of the processes that serve the environments, in per cent of all cores. */
final class CpuSampler {

    private final Recorder recorder;
    private final SampleStore samples;
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Map<Long, Reading> readings = new HashMap<>();

    CpuSampler(Recorder recorder, SampleStore samples) {
        this.recorder = recorder;
        this.samples = samples;
    }

    void sample(Instant now) {
        double load = machine.getCpuLoad();
        if (load >= 0) {
            samples.add(SeriesKind.HOST_CPU, Recorder.HOST.id(), new Sample(now.toEpochMilli(), load * 100, 0));
        }
        recorder.processes()
                .forEach((environment, pid) -> ProcessHandle.of(pid)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .ifPresent(cpu -> process(environment, pid, cpu, now)));
    }

    private void process(String environment, long pid, Duration cpu, Instant now) {
        Reading reading = new Reading(cpu, System.nanoTime());
        Reading before = readings.put(pid, reading);
        if (before == null || reading.nanos() <= before.nanos()) {
            return;
        }
        double used = cpu.minus(before.cpu()).toNanos();
        double available = (double) (reading.nanos() - before.nanos()) * machine.getAvailableProcessors();
        EntityRef instance = EnvironmentEntities.of(environment).processGroupInstance();
        double percent = Math.clamp(100 * used / available, 0, 100);
        samples.add(SeriesKind.PROCESS_CPU, instance.id(), new Sample(now.toEpochMilli(), percent, 0));
    }

    private record Reading(Duration cpu, long nanos) {}
}
