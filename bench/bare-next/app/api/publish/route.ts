import { revalidatePath } from 'next/cache'
import { setHeadline } from '../../headline'

/** Takes the headline that is sent, and has the page rendered anew. */
export async function POST(request: Request): Promise<Response> {
  setHeadline(await request.text())
  revalidatePath('/fresh')
  return new Response(null, { status: 204 })
}
