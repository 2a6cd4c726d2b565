/**
 * What the browser tells about Windows: Chromium does, over HTTPS and on localhost only. Others and
 * other systems tell nothing: a Mac's version would read like one of Windows.
 */

/** The part of `navigator.userAgentData` that we read. */
export type UserAgentData = {
  readonly platform: string;
  getHighEntropyValues(
    hints: readonly string[],
  ): Promise<{ readonly platformVersion?: string | undefined }>;
};

/** As the browser writes it ("15.0.0"); undefined when unknown or when asking is not allowed. */
export async function readPlatformVersion(
  userAgent: UserAgentData | undefined,
): Promise<string | undefined> {
  if (userAgent?.platform !== 'Windows') {
    return undefined;
  }
  try {
    const { platformVersion } = await userAgent.getHighEntropyValues(['platformVersion']);
    return platformVersion === '' ? undefined : platformVersion;
  } catch {
    return undefined;
  }
}
