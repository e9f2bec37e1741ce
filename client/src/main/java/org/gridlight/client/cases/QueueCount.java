package org.gridlight.client.cases;

import java.time.Instant;

/**
 * What lies in a queue.
 *
 * @param late        how many are overdue (超 n 件)
 * @param oldestSince when the oldest clock began to run, null when none runs
 */
record QueueCount(int count, int late, Instant oldestSince) {}
