/**
 * A front end of one's own: a small web server over any store. It shows how an application lists plans, shows one as of a day, takes in measurements, and
 * follows the feed of changes. It imports the library and the report, and nothing imports it.
 */
@org.jspecify.annotations.NullMarked
package org.workplan.examples.web;
