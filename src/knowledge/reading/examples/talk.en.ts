/** Replies about another fault, thanks, and what is no reply at all. */
import type { Examples } from './examples.js';

export const talk: Examples = {
  newProblem: `
    now I've got a blue screen; error's gone but now my mouse is dead; getting 0x80070005 now;
    a different code this time, 0x80073712; now Word crashes;
    ok that's fixed but teams won't open; the update worked but my printer vanished;
    now the internet is gone; new error 0x800f081f; since then the screen flickers;
    that is fine now but excel is frozen; the start menu doesn't open any more since I did that;
    now it wants a bitlocker key; also my camera isn't working; 0x80240016 now;
    wifi stopped working after the restart; the code changed to 0x80070643;
    now the laptop won't boot; a new message came up: 0x8024a105; i also cant log in to teams;
    now I get another error; now I get a different error; now there's a different error;
    now there is a new error; now it shows another code; now it says something else;
    now it says 0x80240034; now I get 0x800f0831; now 0x80073701; it's 0x8024200d now;
    it changed to 0x80070643; a new code 0x80070bc9; a new error: 0x80246007; new code; new error;
    new message; new problem; different error; different error now; different code;
    different message; different problem; another error; another error came up; another code;
    another problem; another issue; a different message appears now; I have a new problem;
    I have another problem; I have a different problem; I also have another problem;
    I've got another issue; there's another thing; there's something else;
    something else is wrong; something else broke; something else happened;
    that's solved but I have another problem; that one is fixed, but now something else is broken;
    that works but now there's no sound; fixed, but now the screen is black;
    it updated but now the wifi is gone; ok that works, but the printer doesn't;
    update is in but Outlook won't start; done, but now Excel crashes;
    the error is gone, but Teams doesn't start any more;
    it works but now my second monitor is dark; now the printer doesn't work;
    now my printer is offline; now the internet doesn't work; now there is no internet;
    now I have no internet; now I have no sound; now there's no sound; now the wifi is gone;
    now wifi doesn't work; now my mouse doesn't work; now my keyboard is dead;
    now the screen is black; now the screen stays black; now the screen flickers;
    now I get a black screen; now I have a blue screen; now it shows a blue screen;
    now the PC won't start; now my laptop doesn't boot; now it doesn't boot at all;
    now I can't log in; now I can't log in to Windows; now Outlook doesn't open;
    now Outlook crashes; now Teams crashes; now Excel won't open; now OneDrive doesn't sync;
    now the VPN doesn't connect; now the camera doesn't work; now the taskbar is gone;
    now my desktop is empty; now my files are gone; now it's very slow;
    now the PC is terribly slow; now the fan is loud; since then my printer is gone;
    since then Outlook crashes; since the update the sound is gone;
    since I did that the wifi keeps dropping; since the restart my second screen is dark;
    after the restart the wifi was gone; after the reboot the keyboard does not work;
    after that I can't print any more; after that the PC is very slow;
    after this I got a blue screen; and my printer doesn't work either;
    also the printer doesn't work; also my VPN is broken; also Teams is not working;
    my mouse doesn't work either; my sound is gone too; my camera has stopped working too;
    by the way my printer is broken; by the way Outlook is crashing;
    by the way, the scanner does not scan either; I also have problems with my printer;
    I have a problem with Outlook too; my wifi has stopped working;
    my printer has stopped working; the internet has stopped working;
    the touchpad no longer works; the sound has gone; Outlook no longer opens;
    the taskbar has vanished; my desktop icons disappeared; blue screen now; black screen now;
    now a blue screen, CRITICAL_PROCESS_DIED; the computer restarts by itself now;
    bitlocker wants a recovery key now; it wants a recovery key now;
    In the meantime another fault has arisen.; A different error message has since appeared.;
    nwe error; diffrent error; now all my icons are tiny;
    ok but since then the keyboard types wrong letters;
    the update is in, but now Outlook asks for my password all the time; new one: 0x80070422;
    great, and now I've no wifi; it boots into a blue screen now; the sound's gone funny since;
    that's sorted but the printer's playing up; now its another number 0x80244019;
    but now excel keeps crashing; teams has packed up as well; now the screen has gone all black;
    now theres a new error 0x80240438; that works but now my sound is gone; wifi is gone now;
    the printer stopped working; teams wont start since the restart;
    now its showing error 0x80070490; I have another issue, outlook is slow;
    ok error gone but excel crashes now; different problem now, no internet;
    now windows wont boot; it gives me 0x800f081f now; outlook doesn't start since the restart;
    there is no sound any more since the update; no wifi any more since I did that;
    after the restart I have no sound; a blue screen after the restart;
    blue screen after the update; my documents have disappeared now; wifi has disappeared;
    the calendar is empty now; now it asks for my password every time`,
  thanks: `
    thanks a lot; many thanks; ty so much; tysm; thank you very much indeed; I am most grateful.;
    cheers mate; thats kind of you; thnx; appreciate it; bless you; thanks; thank you;
    thank you very much; thank you so much; thanks so much; thanks again; thanks for your help;
    thank you for your help; thanks for the help; thanks for trying; thx; thx a lot; tnx; tks; ty;
    tyvm; ta; ta very much; cheers; cheers buddy; much appreciated; I appreciate it;
    I appreciate your help; appreciated; very kind; very kind of you; how kind; you are very kind;
    you're very helpful; you have been very helpful; you've been a great help; grateful;
    I'm grateful; much obliged; God bless; ok thanks; ok thank you; great, thanks;
    Thank you for your assistance.; I thank you most sincerely.; thakns; thank u; you're a gem;
    ever so grateful; thanks for being patient with me; you have my thanks; cheers for that;
    that's very good of you; thank you!; cheers thanks; many thanks indeed; thanks bot;
    very helpful, thank you; that's kind, thank you; you're a lifesaver, thank you;
    thank you for your patience`,
  tried: `
    did that already; already did that; already done; already tried that; I already did that;
    I already tried this; I've already done that; I have done that already; I've done this before;
    I tried that yesterday; tried that before; done that, been there; did that before calling you;
    I did this one last week; we did that already; did that one earlier`,
  other: `
    I restarted; ok I restarted it; so I rebooted; nice computer; nice picture; nice update; nice page; nice card; a nice update, that;
    lol; hi; good morning; it's monday again; what a mess; haha nice; my cat is on the keyboard;
    ok; hmm; are you a robot; i hate computers; asdfgh; nice one bot; okay; k; fine; hm; hmmm;
    well; rofl; haha; hahaha; hehe; ha; hello; hello there; hey; good afternoon; how are you;
    nice weather; it's hot today; it's raining; sunny today; happy friday; I'm hungry; I'm tired;
    I hate mondays; I hate this; this is annoying; this is ridiculous; you're funny;
    you are stupid; you're a bot; stupid bot; interesting; cool; wow; omg; oh dear; oh no;
    what a day; I like turtles; test; testing 123; blah; asdf; qwertz; lalala;
    my dog ate my lunch; the coffee machine is great; I was on holiday last week;
    I have a new chair; the weekend was nice; it's Friday; my boss is nice; tell me a joke;
    do you like football; what's the weather; who won the match yesterday; what time is it;
    are you human; are you a bot; sorry; my bad; it's snowing outside; im bored;
    do you have feelings; what's for lunch; hello?; you alright; the canteen has fish today;
    my kid is sick; hmmmm; blimey; that's life; lol ok; hello bot; its friday; you are funny;
    i need a coffee; what a week; banana; knock knock; what a mess here; I like pizza;
    my favourite food is pasta; the coffee here is good; it is cold in the office;
    it's my birthday; today is a holiday; the sun is shining; happy new year; merry christmas;
    I have a dog; my cat is sleeping; the kids are loud today; the boss is in a bad mood;
    new shoes today; nice shirt; football tonight; our team won; who are you; what is your name;
    how old are you; do you sleep; do you speak german; can you sing; tell me something funny;
    you are cute; you are smart; you are dumb; good bot; bad bot; hello again; hi bot; hey you;
    good evening; whatever; meh; well well; hmm let me see; yes and no; oh; aha; i see; right; so;
    bla bla bla; abc; 123; aaa; what's new; this day is long; I am hungry; I am tired; I'm bored;
    it makes a noise; it hums; it is monday; my desk is a mess`,
};
