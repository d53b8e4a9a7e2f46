import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTickets } from '../../../electron/files/tickets.ts';
import { ticketSchema } from '../../../shared/ipc/views.ts';
import { type TemporaryFolder, temporaryFolder } from '../../fixtures/workbooks.ts';

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

describe('tickets', () => {
  it('show the name and size of a file, and nothing of where it is', async () => {
    const path = await folder.file('Medlemmer æøå.xlsx', 'abc');
    const ticket = await makeTickets(randomUUID).issue(path);
    expect(ticketSchema.parse(ticket)).toEqual({ ticket: ticket.ticket, name: 'Medlemmer æøå.xlsx', bytes: 3 });
    expect(JSON.stringify(ticket)).not.toContain(folder.path);
  });

  it('lead back to the file, as often as wanted, and only theirs', async () => {
    const tickets = makeTickets(randomUUID);
    const first = await folder.file('a.xlsx', 'a');
    const second = await folder.file('b.xlsx', 'b');
    const [a, b] = [await tickets.issue(first), await tickets.issue(second)];
    expect([tickets.redeem(a.ticket), tickets.redeem(b.ticket), tickets.redeem(a.ticket)]).toEqual([first, second, first]);
    expect(tickets.redeem(randomUUID())).toBeUndefined();
    expect(tickets.redeem('__proto__')).toBeUndefined();
  });

  it('are given for folders and for files that are gone too, which the reading then explains', async () => {
    expect((await makeTickets(randomUUID).issue(folder.path)).bytes).toBe(0);
    expect((await makeTickets(randomUUID).issue(`${folder.path}/gone.xlsx`)).bytes).toBe(0);
  });

  it('are forgotten when fifty newer ones are there', async () => {
    const tickets = makeTickets(randomUUID);
    const path = await folder.file('a.xlsx', 'a');
    const issued = [];
    for (let i = 0; i < 51; i++) issued.push((await tickets.issue(path)).ticket);
    expect(issued.map((ticket) => tickets.redeem(ticket))).toEqual([undefined, ...Array.from({ length: 50 }, () => path)]);
  });
});
