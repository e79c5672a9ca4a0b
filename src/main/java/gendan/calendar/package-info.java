/// Work calendars: working hours, holidays and shifted work days (调休), cut-off times; every duration in working time.
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
package gendan.calendar;

import org.springframework.modulith.ApplicationModule;
