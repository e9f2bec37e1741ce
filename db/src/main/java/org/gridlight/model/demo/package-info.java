/**
 * An invented district (演示区) for trying the product out: ground, units, people, components and cases, all from one seed.
 * Nothing of it exists; everything is made from {@code names.yaml}, {@code units.csv}, {@code classes.csv} and chance.
 */
package org.gridlight.model.demo;
