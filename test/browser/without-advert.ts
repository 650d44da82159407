/** Complaints without the line by which React's development build recommends its tools. */
export function withoutAdvert(complaints: readonly string[]): string[] {
  return complaints.filter((complaint) => !complaint.includes('Download the React DevTools'));
}
