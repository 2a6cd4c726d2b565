/** The cue words themselves. A word may give several cues. */
export const cueWords = {
  /** Something went wrong, or a result is named. */
  error: `error errors err errore errori erreur erreurs erro erros fehler fehlercode fehlernummer
    fehlermeldung systemfehler fel feil fout foutcode hiba chyba błąd ошибка ошибку ошибки ошибкой ошибкам ошибке
    fail fails failed failing failure failures fault hresult hr exception crash crashes crashed problem
    bricht scheitert fehlgeschlagen échoue échec échoué falla falló falha falhou fallo fallito
    error_code errorcode errcode lasterror getlasterror systemerror unable cannot stuck`,
  code: `code codes código codigo códigos codice kode код кода коды коде nr hex hresult`,
  /** Windows Update, and what else shows a bare HRESULT. */
  update: `update updates updating updated windows wu wsus wua patch patches patching hotfix upgrade
    upgrading winget store onedrive defender activation activate activating activated dism sccm intune
    aktualisierung aktualisieren aktivierung mise actualización actualizar atualização aggiornamento
    обновление обновлении обновления обновлений активации winhttp download downloads`,
  /** The value that a program or call came back with. */
  result: `result results returned returns returning return returncode rc status exit exited exitcode
    ended ergebnis rückgabewert résultat resultado код`,
  exit: `exit exited exitcode exits returncode returned returns returning quits ended mainenginethread
    beendet rückgabecode sortie salida saída uscita`,
  installer: `msi msiexec installer installers install installs installing installed installation
    installations uninstall uninstalling uninstallation uninstaller setup package packages redist
    redistributable burn assembly installieren installiere installierte deinstallation deinstallieren
    installeur installer désinstallation instalar instalador instalación instalação instalando
    installare installazione installando pacchetto paket paquet paquete pacote установка установке
    установки установщик mainenginethread`,
  device: `device devices driver drivers gpu graphics card camera webcam cam dock docking dockingstation
    usb bluetooth adapter adapters nic keyboard mouse touchpad trackpad microphone mic audio soundcard
    speaker speakers nvidia amd radeon geforce rtx gtx intel monitor display hub controller realtek
    scanner headset ethernet hardware wifi wlan modem disk drive ssd hdd dvd fingerprint reader printer
    gerät geräte gerätemanager treiber grafikkarte kamera maus tastatur netzwerkadapter drucker
    appareil périphérique périphériques pilote pilotes carte caméra imprimante dispositivo dispositivos
    controlador controladores tarjeta cámara ratón teclado driver placa câmera periferica periferico
    устройство устройства устройств драйвер драйвера видеокарта видеокарты камера`,
  vpn: `vpn ras rasdial l2tp pptp ikev2 ike sstp pppoe dialup dial modem broadband tunnel rasclient rasman rasphone remoteaccess впн`,
  /** Shares, names, remote machines. */
  network: `network net netz netzwerk netzlaufwerk share shares shared sharing unc smb nas drive drives
    map mapped mapping server servers domain rpc psexec remote path freigabe laufwerk réseau partage
    lecteur red recurso unidad rede unidade rete сеть сети сетевой сетевая диск hostname host dns
    registry credentials password ping folder nfs dfs wmi winrm robocopy copying copy`,
  /** Words of Windows' own messages. */
  win32: `win32 access denied zugriff verweigert accès refusé acceso denegado acesso negado semaphore pipe
    handle parameter privilege privileges specified dism elevation scheduler scheduled`,
  service: `service services sc spooler dienst dienste servizio serviço servicio службы служба службу wuauserv bits
    process task dependency`,
  printing: `print prints printing printer printers printserver spooler drucker druckers druckern drucken druckserver druckauftrag
    imprimante imprimantes imprimer impression impresora impresoras imprimir impressora impressoras stampante stampare принтер принтера
    принтеру принтером печать печати`,
  logon: `logon login signin anmeldung anmelden runas credential credentials domain`,
  blue: `bsod bsods bluescreen bluescreens bluescreened bugcheck bugchecks bugcheckcode minidump
    windbg whocrashed bluescreenview stopcode stopcodes stopfehler stillstandcode бсод gsod`,
  /** Together with a code of the right form these speak for a blue screen too. */
  bootish: `boot boots booting reboot reboots rebooted rebooting restart restarts restarted crash crashes
    crashed crashing dump startup screen pc computer laptop died dies dying bild absturz abgestürzt`,
  signIn: `sign signin login logon log entra azure aad oauth oidc saml sso mfa tenant token teams
    authentication authenticate account anmeldung anmelden connexion sesión sessão login.microsoftonline
    microsoftonline msal adal consent error_codes conditional`,
  office: `office o365 m365 365 word excel outlook powerpoint access visio onenote click2run c2r odt
    clicktorun apps`,
  /** What kind of number it is, if it is none of ours. */
  identifier: `order orders invoice invoices asset serial phone telephone tel mobile cell fax call
    extension ext dial ring port ports commit sha sha1 sha256 md5 hash checksum git revision rev
    customer client employee staff personnel badge ticket case incident request reference ref po sku part
    article item tracking parcel shipment delivery contract account iban bank vat tax meter
    barcode imei imsi iccid sim license licence plate zip postal postcode room floor desk seat gate door
    locker pin otp sms coupon promo voucher discount gift qr country area dress vending parking alarm
    elevator cost center centre cost project building ean isbn tag inventory purchase booking
    reservation flight colour color colors colours background css rgb correlation trace bestellung bestellnummer
    rechnung rechnungsnummer seriennummer telefon telefonnummer handy durchwahl raum zimmer kunde
    kundennummer inventarnummer commande facture série téléphone salle pedido factura serie
    teléfono sala habitación fatura telefone encomenda ordine fattura telefono stanza bitlocker
    заказ телефон sr req inc ritm chg prb wo vorgang version versions release build builds sn eax ebx ecx edx esi edi eip rip esp ebp rax rbx rcx rdx dword offset
    address addresses addr pointer thread pid tid`,
  /** Weaker than an identifier: "error number" is none. */
  numbered: `number numbers nummer numéro numero número номер id ids`,
  money: `eur euro euros usd dollar dollars chf gbp pounds kr yen byte bytes mb gb tb`,
  /** Programs and machines with error numbers of their own. */
  foreign: `game games steam xbox playstation ps4 ps5 nintendo wow warcraft fortnite minecraft roblox mac
    macos macbook osx iphone ipad ios android linux ubuntu debian errno oracle ora sap abap sql mysql
    postgres http https website websites webpage web site page pages browser chrome firefox safari
    netflix youtube spotify smtp imap bounce bounced copier copiers xerox ricoh kyocera konica canon
    lexmark photocopier coffee machine vending elevator lift heating dishwasher washing car boiler
    thermostat door fridge oven jam toner router excel macro vba runtime python java php zoom webex
    kopierer toaster projector beamer intranet tv`,
  memory: `thread pid tid hwnd address addresses addr offset memory instruction pointer eip rip eax ebx ecx edx rax base
    rsp esp ebp esi edi register registers`,
  registry: `dword qword reg_dword registry regedit value values key keys flag flags bitmask mask set`,
} as const;

export type CueName = keyof typeof cueWords;

/** Two words that say more together. */
export const pairCues: Partial<Record<CueName, readonly string[]>> = {
  blue: [
    'blue screen',
    'blue screens',
    'black screen',
    'green screen',
    'bug check',
    'stop code',
    'stop error',
    'stop screen',
    'blauer bildschirm',
    'blauen bildschirm',
    'blaue bildschirm',
    'écran bleu',
    'ecran bleu',
    'pantalla azul',
    'tela azul',
    'ecrã azul',
    'schermata blu',
    'синий экран',
    'синего экрана',
    'mavi ekran',
    'ekran mavi',
    'blauw scherm',
    'niebieski ekran',
    'modrá obrazovka',
    'kernel panic',
  ],
  device: ['device manager', 'диспетчере устройств'],
  identifier: ['s n', 'p n'],
  signIn: ['correlation id', 'request id', 'trace id', 'invalid grant', 'interaction required'],
  exit: ['return code', 'exit code'],
  error: ['not work', 'not working', 'gives up'],
};

export const eastAsianCues: readonly (readonly [part: string, name: CueName])[] = [
  ['错误', 'error'],
  ['報錯', 'error'],
  ['报错', 'error'],
  ['失败', 'error'],
  ['失敗', 'error'],
  ['异常', 'error'],
  ['異常', 'error'],
  ['エラー', 'error'],
  ['오류', 'error'],
  ['代码', 'code'],
  ['コード', 'code'],
  ['更新', 'update'],
  ['アップデート', 'update'],
  ['ライセンス認証', 'update'],
  ['激活', 'update'],
  ['安装', 'installer'],
  ['インストール', 'installer'],
  ['设备', 'device'],
  ['驱动', 'device'],
  ['显卡', 'device'],
  ['デバイス', 'device'],
  ['ドライバ', 'device'],
  ['カメラ', 'device'],
  ['打印', 'printing'],
  ['プリンタ', 'printing'],
  ['印刷', 'printing'],
  ['蓝屏', 'blue'],
  ['ブルースクリーン', 'blue'],
  ['ブルスク', 'blue'],
  ['停止コード', 'blue'],
  ['停止代码', 'blue'],
  ['网络', 'network'],
  ['ネットワーク', 'network'],
  ['共有', 'network'],
  ['登录', 'signIn'],
  ['サインイン', 'signIn'],
  ['电话', 'identifier'],
  ['電話', 'identifier'],
  ['订单', 'identifier'],
  ['注文', 'identifier'],
];
