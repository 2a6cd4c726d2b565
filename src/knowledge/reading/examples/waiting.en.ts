/** Replies that ask for time. */
import type { Examples } from './examples.js';

export const waiting: Examples = {
  wait: `
    just a sec; give me a moment; one minute; bear with me; still running;
    updating now, will tell you; it's restarting; hang on a tick; wait; in a meeting, back later;
    downloading, might take a while; im on the phone 2 mins; let me try that; doing it now;
    I shall report back once it has finished.; brb coffee; its at 35 percent;
    need to save my work first; back in ten; running the troubleshooter now; ok trying;
    will do that after lunch; please wait a moment; just rebooting; hold your horses;
    not done yet; it's taking ages, still going; let me get my charger first;
    my boss is here, one sec; waiting for the restart; be with you shortly; wait please;
    please wait; wait a minute; wait a moment; wait a second; wait a bit; hold on; hold on please;
    hold on a sec; hang on; hang on a minute; one moment; one moment please; one second; one sec;
    one min; 1 min; 2 mins; 5 min; 5 minutes please; a moment please; just a moment;
    just a second; just a minute; a sec; moment; sec; give me a minute; give me a second;
    give me 5 minutes; give me half an hour; need a minute; I need a moment; I need more time;
    need some time; this takes time; this will take a while; it takes a while; takes a bit;
    it's taking a while; taking forever; be right back; back soon; back in a minute; back in 10;
    back later; I'll be back; I'll be back in an hour; I'll be right back; brb; bbl; bbs; afk;
    later; maybe later; I'll do it later; I will do that later; I'll do it tomorrow;
    I'll do that this evening; I'll try tomorrow; tomorrow; after lunch; after the meeting;
    when I'm home; have to go now, will continue later; gotta go, later; got to take a call;
    phone is ringing; somebody at the door; I'm in a meeting; in a meeting; on the phone;
    on a call; lunch first; coffee first; I'll try; I'll try that; I'll try it now;
    I will try this; I'll check; let me check; let me see; let me look; let me try;
    let me try this first; let me do that; I'm trying; I'm trying it now; trying now; trying;
    trying that; I'm on it; on it; doing it; doing that now; I'm doing it right now;
    working on it; ok will do; will do; will do that now; will try; will report back;
    I'll let you know; I'll tell you when it's done; I'll get back to you; I'll come back to you;
    I'm just about to do it; about to restart; going to restart now; need to restart first;
    I have to restart first; restarting; restarting now; rebooting; reboot in progress;
    it's rebooting; the PC is restarting; laptop is rebooting; the computer is still restarting;
    installing; installing now; it's installing; still installing; downloading; it's downloading;
    still downloading; scanning; it's scanning; still scanning; it's running; it's still running;
    the scan is running; the tool is running; the troubleshooter is working on it; checking;
    checking now; it's checking for updates; it's still checking; it's searching; still searching;
    it's thinking; it's loading; still loading; it's copying; working; still working on it;
    still going; still busy; still at it; it's at 20%; it's at 50 percent; 20%; at 70% now;
    stuck in traffic, later; halfway; almost there; almost done; nearly done; nearly finished;
    not finished yet; it's not finished; it isn't done yet; not yet finished;
    not done yet, still running; haven't tried yet; I haven't tried it yet; haven't done it yet;
    I haven't had time yet; haven't got round to it yet; didn't get to it yet; I am waiting;
    waiting; waiting for it; waiting for it to finish; it needs a few more minutes;
    a few more minutes; few minutes; couple of minutes; just finishing something;
    finishing up something first; saving my files first; let me save my work;
    let me finish this mail first; let me fetch my laptop; let me get to my desk first;
    I have to walk over to the other PC; my battery is charging first; I'm reading; reading;
    thinking; please be patient; patience; Please allow me some minutes.;
    I shall attempt it and inform you.; The process has not yet concluded.;
    It is currently in progress.; wati; hld on; one momnet; restaring now`,
};
