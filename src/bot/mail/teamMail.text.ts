/** The mail that tells a team that somebody waits; nothing of what people wrote is in it. */
export const teamMailText = {
  subject: (waiting: number, team: string) =>
    waiting === 1 ? `Somebody is waiting (${team})` : `${waiting} people are waiting (${team})`,
  text: (waiting: number, link: string) =>
    `${waiting === 1 ? 'A person is' : `${waiting} people are`} waiting for an answer at the help desk:\n\n${link}\n`,
};
