package io.unbreakable.cdk.services;

import io.unbreakable.contracts.Service;

/**
 * How much a task gets.
 *
 * @param cpu in 1024ths of a processor
 * @param memory in MiB
 */
record Size(int cpu, int memory) {
    private static final Size USUAL = new Size(256, 512);
    private static final Size LARGE = new Size(512, 1024);

    /** The evaluator computes, the report reads much; the others wait most of the time. */
    static Size of(Service service) {
        return switch (service) {
            case EVALUATOR, REPORT -> LARGE;
            case INGEST, SCHEDULER, APPROVER, REMEDIATOR -> USUAL;
        };
    }
}
