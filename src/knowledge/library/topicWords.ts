/**
 * What people call the thing that a topic is about. One of these in a question is enough to offer
 * that topic's articles, however many other words stand around it.
 */
import type { Topic } from '../article.js';

export const topicWords: Readonly<Record<Topic, string>> = {
  'windows-update': 'update updates upgrade patch',
  activation: 'activate activation activated licence license genuine watermark',
  apps: 'app apps application program software install installer setup store crashes',
  office: 'office word excel powerpoint outlook onenote onedrive mail mailbox spreadsheet m365',
  network: 'network internet wifi wlan lan ethernet router hotspot browser website share proxy dns',
  vpn: 'vpn tunnel remote anyconnect globalprotect',
  printing: 'printer printing print prints toner paper queue scanner scan scanning copier fax',
  teams: 'teams meeting call screenshare',
  'sign-in':
    'account login logon signin password pin authenticator mfa 2fa locked unlock sso credentials',
  disk: 'disk drive storage space ssd hdd chkdsk full',
  audio: 'sound audio speaker speakers headphones headset microphone mic mute volume',
  bluetooth: 'bluetooth pair paired pairing wireless headset',
  devices: 'usb dock docking monitor display keyboard mouse webcam camera driver touchpad hub',
  'blue-screen': 'bluescreen bsod blue black crash crashes reboot reboots rebooting restarting',
  other: '',
};

/** Whoever names one of these has the problem there, whatever else the question mentions. */
export const products: Partial<Readonly<Record<Topic, string>>> = {
  office: 'office excel powerpoint outlook onenote',
  network: 'wifi wlan internet',
  vpn: 'vpn',
  printing: 'printer printing print',
  teams: 'teams',
  bluetooth: 'bluetooth',
};

/** Words of a topic that other things have too: alone they are not enough to offer its articles. */
export const ambiguous =
  'space full call paper blue black share monitor remote wireless store software pin program license toner copier';
