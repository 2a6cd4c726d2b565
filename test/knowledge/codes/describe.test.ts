import { describe, expect, it } from '@jest/globals';
import { readCanonical } from '../../../src/knowledge/codes/code.js';
import { describeCode } from '../../../src/knowledge/codes/describe.js';
import { readRows } from '../../../src/knowledge/codes/tables.js';

describe('describeCode', () => {
  it.each([
    ['0x80070002', 'Windows', 'ERROR_FILE_NOT_FOUND'],
    ['0x80070005', 'Windows', 'ERROR_ACCESS_DENIED'],
    ['0x80070643', 'Windows', 'ERROR_INSTALL_FAILURE'],
    ['0x80073712', 'Windows', 'ERROR_SXS_COMPONENT_STORE_CORRUPT'],
    ['0x8024402C', 'Windows Update', 'WU_E_PT_WINHTTP_NAME_NOT_RESOLVED'],
    ['0x800F081F', 'Windows servicing', 'CBS_E_SOURCE_MISSING'],
    ['0xC004F074', 'Windows activation', 'SL_E_VL_BINDING_SERVICE_UNAVAILABLE'],
    ['0xC1900101', 'Windows Setup', 'MOSETUP_E_SETUP_PLATFORM'],
    ['0xC0000022', 'Windows kernel', 'STATUS_ACCESS_DENIED'],
    ['0xD0000022', 'Windows kernel', 'STATUS_ACCESS_DENIED'],
    ['0x8004010F', 'Windows component', 'MAPI_E_NOT_FOUND'],
    ['WIN32 53', 'Windows', 'ERROR_BAD_NETPATH'],
    ['WIN32 691', 'VPN or dial-up', 'ERROR_AUTHENTICATION_FAILURE'],
    ['MSI 1603', 'Windows Installer', 'ERROR_INSTALL_FAILURE'],
    ['CM 43', 'Device Manager', 'CM_PROB_FAILED_POST_START'],
    ['STOP 0x0000007B', 'Blue screen', 'INACCESSIBLE_BOOT_DEVICE'],
    ['STOP 0x1000007E', 'Blue screen', 'SYSTEM_THREAD_EXCEPTION_NOT_HANDLED_M'],
    ['AADSTS50126', 'Microsoft Entra sign-in', 'InvalidUserNameOrPassword'],
    ['OFFICE 30088-26', 'Microsoft 365 installation', null],
    ['ERR-1234', 'Your organisation', null],
  ])('%s comes from %s and is called %s', (code, family, name) => {
    expect(describeCode(code)).toMatchObject({ code, family, name });
  });

  it('decodes a code that nobody knows as far as its bits go', () => {
    expect(describeCode('0x8024A1FF')).toEqual({
      code: '0x8024A1FF',
      family: 'Windows Update',
      name: null,
      sentence: null,
      bits: 'failure, facility 36 (WINDOWSUPDATE), code 41471 (0xA1FF)',
      orElse: [],
    });
  });

  it.each([
    ['WIN32 1722', ['MSI 1722']],
    ['MSI 1722', ['WIN32 1722']],
    ['MSI 1603', []],
    ['WIN32 53', []],
  ])('%s can also be %j', (code, others) => {
    expect(describeCode(code).orElse).toEqual(others);
  });

  it.each([
    ['0x80070035', 'WIN32 53'],
    ['0x80070652', 'MSI 1618'],
    ['WIN32 12002', '0x80072EE2'],
  ])('says the same of %s and %s', (code, other) => {
    const { sentence } = describeCode(code);
    expect(sentence).not.toBeNull();
    expect(describeCode(other).sentence).not.toBeNull();
  });
});

describe('our sentences', () => {
  const rows = readRows('./sentences.tsv');

  it.each(rows)(
    '%s is canonical, and its sentence calm and whole',
    (code = '', _, sentence = '') => {
      expect(readCanonical(code).kind).not.toBe('own');
      expect(sentence).toMatch(/^[A-Zw].{10,110}\.$/);
      expect(sentence).not.toMatch(/[!—]|please/i);
    },
  );

  it('names each code once', () => {
    expect(new Set(rows.map(([code]) => code)).size).toBe(rows.length);
  });
});
