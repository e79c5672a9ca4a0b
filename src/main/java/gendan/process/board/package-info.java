/// Boards over many sheets: orders by stage, a team's steps, many orders in time, promised days. They only read.
package gendan.process.board;
