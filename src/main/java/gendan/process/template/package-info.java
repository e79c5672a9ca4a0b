/// Templates of process sheets: what steps there are, for which orders, who owns them and how long they take.
package gendan.process.template;
