package org.gridlight.client.lights;

import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.Light;

/** A case behind a light, with its time in words. */
record BehindCase(OpenCase one, Light light, String remaining) {}
