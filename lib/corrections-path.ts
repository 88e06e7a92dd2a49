/** Path of the first page of what was corrected. It lies below the address under which editors put their policy. */
export const correctionsPath = '/corrections/log'
