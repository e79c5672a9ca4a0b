/// Templates of process sheets: what steps there are, for which orders, who owns them and how long they take.
@NamedInterface("template")
package gendan.process.template;

import org.springframework.modulith.NamedInterface;
