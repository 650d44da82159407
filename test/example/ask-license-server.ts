import { interpretResponse, type InterpretedResponse } from 'qlm-messages/response';

/** What the license server says about a key. No answer at all is an answer too: code 101. */
export async function askLicenseServer(key: string): Promise<InterpretedResponse> {
  const query = new URLSearchParams({ is_avkey: key, is_pcid: 'PC-1' });
  const body = await fetch(`/license/ValidateLicenseHttp?${query}`).then(
    (response) => response.text(),
    () => '',
  );
  return interpretResponse(body);
}
