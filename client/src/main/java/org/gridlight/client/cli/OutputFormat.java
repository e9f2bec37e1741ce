package org.gridlight.client.cli;

/** How a result is written: for people, or for programs. */
enum OutputFormat {
    TEXT,
    CSV,
    JSON
}
